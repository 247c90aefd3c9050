/** Genres by what a title (or the name of a template) says; the first that fits. */
const byTitle: readonly (readonly [genre: string, cue: RegExp])[] = [
  ['主持词', /主持/u],
  ['党课', /党课/u],
  ['述职报告', /述职|述廉/u],
  ['表态发言', /表态|任职发言|承诺/u],
  ['致辞', /致辞|致词|贺词|贺信|祝词|开幕|闭幕|欢迎辞|答谢/u],
  ['政府工作报告', /政府工作报告/u],
  ['动员部署会讲话', /动员|部署会/u],
  ['座谈会讲话', /座谈/u],
  ['现场推进会讲话', /现场会|推进会|观摩/u],
  ['总结表彰讲话', /表彰|庆功/u],
  ['警示教育讲话', /警示/u],
  ['业务培训讲话', /培训|开班|结业/u],
  ['纪念大会讲话', /纪念|诞辰|周年/u],
  ['经验交流发言', /交流|经验/u],
  ['演讲', /演讲/u],
  ['报告', /报告/u],
  ['工作会议讲话', /会议|讲话/u],
];

/** The genre of a document: as its front matter says (体裁), or as its title does; empty when neither tells. */
export function genreOf(title: string, facts: Readonly<Record<string, string>> = {}): string {
  return facts['体裁'] ?? byTitle.find(([, cue]) => cue.test(title))?.[0] ?? '';
}
