import { CompletionItemKind, InsertTextFormat, type CompletionItem, type Position } from 'vscode-languageserver/node';
import { limbContexts, type LimbContext } from '../../core/predict/limbContext';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EarlierLimb } from '../../core/predict/earlierLimbs';
import type { Learned } from '../../core/predict/learning/learned';
import { drawSkeleton, limbSkeletons, skeletonSnippet, type Skeleton } from '../../core/predict/limbSkeletons';
import type { Segmenter } from '../../core/text/segmenter';
import type { ItemData } from '../completion/explainItem';
import { acceptedCommand } from '../completion/suggestionLinks';

const perContext = 4;

/**
 * The next limb of a series as completion items: limbs that followed such siblings before, skeletons that repeat the siblings' frame, and the
 * bare enumerator. Limbs that shall never be suggested are left out.
 */
export function limbItems(
  document: TextDocument,
  position: Position,
  segmenter: Segmenter,
  learned: Learned,
  earlier: (siblings: readonly string[]) => EarlierLimb[],
): CompletionItem[] {
  const text = document.getText();
  const offset = document.offsetAt(position);
  const { uri } = document;
  return limbContexts(text, offset).flatMap((context) => {
    const length = offset - context.start;
    const range = { start: { line: position.line, character: position.character - length }, end: position };
    const written = text.slice(context.start, offset);
    const make = (item: Omit<CompletionItem, 'textEdit' | 'filterText' | 'insertTextFormat'>, body: string): CompletionItem => ({
      ...item,
      filterText: written,
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { range, newText: escape(context.enumerator) + body + (context.isRunIn ? '。$0' : '$0') },
    });
    const skeletons = limbSkeletons(context.siblings, segmenter).filter((skeleton) => goesOn(skeleton, context.typed)).slice(0, perContext);
    return [
      ...earlier(context.siblings)
        .filter((limb) => limb.text.startsWith(context.typed) && limb.text !== context.typed && !context.siblings.includes(limb.text) && !learned.isBanned(limb.text))
        .map(({ text: limb, title, documents }) =>
          make(
            {
              label: context.enumerator + limb,
              kind: CompletionItemKind.Event,
              labelDetails: { description: `下一项 · ${title}` },
              detail: `与前面各项同出一组，${documents} 篇中用过`,
              command: acceptedCommand({ text: limb, kind: 'heading', via: 'list', uri }),
              data: { text: limb, kind: 'heading', category: '下一项', inDraft: 0, uri } satisfies ItemData,
            },
            escape(limb),
          ),
        ),
      ...skeletons.map((skeleton) =>
        make(
          {
            label: context.enumerator + drawSkeleton(skeleton),
            kind: CompletionItemKind.Snippet,
            labelDetails: { description: '下一项 · 同样句式' },
            detail: `照“${context.siblings.at(-1)}”的句式，字数相同`,
          },
          skeletonSnippet(skeleton),
        ),
      ),
      ...(context.typed === '' && written !== context.enumerator ? [bare(context, make)] : []),
    ];
  });
}

function bare({ enumerator }: LimbContext, make: (item: { label: string; kind: CompletionItemKind; labelDetails: { description: string } }, body: string) => CompletionItem): CompletionItem {
  const item = make({ label: enumerator, kind: CompletionItemKind.Snippet, labelDetails: { description: '下一项 · 只要序号' } }, '');
  return item.textEdit ? { ...item, textEdit: { ...item.textEdit, newText: `${escape(enumerator)}$0` } } : item;
}

/** Whether the skeleton can go on from what is typed: its beginning is the same, as far as it is fixed. */
function goesOn(skeleton: Skeleton, typed: string): boolean {
  const head = typeof skeleton[0] === 'string' ? skeleton[0] : '';
  return typed === '' || (head !== typed && head.startsWith(typed));
}

function escape(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}
