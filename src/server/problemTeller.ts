import type { Problem } from '../core/corpus/problem';
import type { Notice } from '../protocol/requests';

/**
 * Tells the writer of problems once each: one in full, several as a count with where to see them. Those of single files are told once for
 * good, since they stay until somebody mends the file; those of whole folders in every session.
 */
export class ProblemTeller {
  private readonly told = new Set<string>();

  constructor(private readonly tell: (notice: Notice) => void) {}

  update(problems: readonly Problem[], isForGood = false): void {
    const fresh = problems.filter(({ message }) => !this.told.has(message));
    for (const { message } of fresh) this.told.add(message);
    const [first] = fresh;
    if (!first) return;
    const message = fresh.length === 1 ? first.message : `有 ${fresh.length} 处素材没有读成，用命令“查看读取问题”可逐条查看。例如：${first.message}`;
    this.tell({ level: 'warning', message, ...(isForGood && { isForGood }) });
  }
}
