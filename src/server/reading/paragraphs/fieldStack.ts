import { textOfInstruction, repeatsText } from './fieldText';

interface Field {
  instruction: string;
  hasResult: boolean;
}

/** The fields open at a place of a document, which may stand in each other. */
export class FieldStack {
  private readonly fields: Field[] = [];

  get depth(): number {
    return this.fields.length;
  }

  /** Whether text here is an instruction, or a result that only repeats what stands elsewhere. */
  get isSilent(): boolean {
    return this.fields.some(({ hasResult, instruction }) => !hasResult || repeatsText(instruction));
  }

  begin(): void {
    this.fields.push({ instruction: '', hasResult: false });
  }

  /** A field whose instruction is known at once. */
  beginResult(instruction: string): void {
    this.fields.push({ instruction, hasResult: true });
  }

  instruct(text: string): void {
    const field = this.fields.at(-1);
    if (field && !field.hasResult) field.instruction += text;
  }

  separate(): void {
    const field = this.fields.at(-1);
    if (field) field.hasResult = true;
  }

  /** The text that a field without a result shows. */
  end(): string {
    const field = this.fields.pop();
    return field && !field.hasResult ? textOfInstruction(field.instruction) : '';
  }

  /** An instruction ends in the paragraph where it began; one that does not is broken and must not swallow the rest. */
  endParagraph(depth: number): void {
    while (this.fields.length > depth && !this.fields.at(-1)?.hasResult) this.fields.pop();
  }
}
