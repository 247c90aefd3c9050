/** What names of offices, places and undertakings end in. */
const endings = /(?:局|委|办|厅|处|院|所|站|乡|镇|村|县|区|市|街道|社区|中心|公司|集团|企业|项目|工程|行动|计划|机制|专班|小组|学校|大学|医院|园区|基地|平台|法|条例|方案|意见|会议|大会|活动)$/u;

/** Whether a run of words is named like an office, a place or an undertaking: it is whole where it ends. */
export function endsLikeName(text: string): boolean {
  return endings.test(text);
}
