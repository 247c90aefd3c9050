import { CompletionItemKind, InsertTextFormat, type CompletionItem, type Position } from 'vscode-languageserver/node';
import { limbContexts, type LimbContext } from '../../core/predict/limbContext';
import type { EarlierLimb } from '../../core/predict/earlierLimbs';
import { drawSkeleton, limbSkeletons, skeletonSnippet, type Skeleton } from '../../core/predict/limbSkeletons';
import type { Segmenter } from '../../core/text/segmenter';

const perContext = 4;

/**
 * The next limb of a series as completion items: limbs that followed such siblings before, skeletons that repeat the siblings' frame, and the
 * bare enumerator. `offset` is the UTF-16 offset of `position` in `text`.
 */
export function limbItems(
  text: string,
  offset: number,
  position: Position,
  segmenter: Segmenter,
  earlier: (siblings: readonly string[]) => EarlierLimb[],
): CompletionItem[] {
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
        .filter((limb) => limb.text.startsWith(context.typed) && limb.text !== context.typed && !context.siblings.includes(limb.text))
        .map(({ text: limb, title, documents }) =>
          make(
            {
              label: context.enumerator + limb,
              kind: CompletionItemKind.Event,
              labelDetails: { description: `下一项 · ${title}` },
              detail: `与前面各项同出一组，${documents} 篇中用过`,
              documentation: `出处：${title}`,
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
