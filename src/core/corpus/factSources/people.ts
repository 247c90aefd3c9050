/** Names of persons and of posts, as far as they can be told without a list of persons. A wrong name is worse than none. */

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚庞樊兰殷施陶洪翟颜倪严温季俞章鲁葛韦毕聂焦柳邢岳齐梅莫庄辛祝左祁耿詹关苗凌费纪靳盛童欧甄项曲游裴席卫屈鲍覃霍翁隋甘柏柯阮桂闵柴华冉饶瞿戚滕臧薄习';
const compound = '(?:欧阳|上官|司马|诸葛|令狐|皇甫|慕容|尉迟|司徒|东方|公孙)';
const maskedGiven = '(?:[XＸx×＊*]{1,3}|某{1,2})';
const maskedName = '(?:[XＸx×＊*]{2,3}|某某)';
const person = new RegExp(`^(?:[${surnames}](?:\\p{Script=Han}{1,2}|${maskedGiven})|${compound}(?:\\p{Script=Han}{1,2}|${maskedGiven})|${maskedName})$`, 'u');
/** Words that begin like a name. */
const words =
  /^(?:方[案法式向面针]|高[度效标质新水温考中原地]|金[融秋额]|石[油家]|田[间地]|任[务职命前期免]|江[苏西南北]|白[天]|康养|马[上克鞍]|万[众里]|龙[头]|文|常[委务态规州]|武[汉警]|贺[词信电]|严[格明肃守]|温[暖州]|毕[业节]|关[于键心爱]|时|项目|卫[生健]|华[侨]|黄[金河山石冈]|林[业草]|周[年报例]|何[以谓时]|于[是]|徐州|唐山|柳州|苏州|常州|陆[地]|季[度]|章[程]|施[工政]|游[客]|费用|欧[洲美]|左右|成|张家|梅州|洪[水涝]|梁[家]|童|易[地]|程序|纪[念律检委要]|孔子|左|安|秦皇|夏[季粮收]|顾[问]|段[落]|曲[阜靖]|盛[会世夏]|薄[弱]|甘[肃]|桂[林]|席[位]|史[料]|焦[点作]|乔迁|田园|曾经|许[可]|宋[庆]|庄[严]|苗[木圃]|任务|辛[苦]|胡同|习惯|谢[谢幕])/u;
/** What a place, an office or a text ends with. */
const thing = /[州市县区省乡镇村庄山岛港口局办厅委院校队组会班稿词案书表课报]$|(?:讲话|发言|致辞|报告|汇报|总结|提纲|材料|工作|部门|单位|全文|摘要|终稿|初稿)$/u;

/** Spaces between the characters of a name (`张 三`) go. */
export function withoutSpaces(name: string): string {
  return name.replace(/[\s\u3000]+/gu, '');
}

/** Whether the text is the name of a person, or one masked with X or 某; `isMarked` where its place says so (behind a post, before 同志). */
export function isPerson(text: string, isMarked = false): boolean {
  if (!person.test(text)) return false;
  return isMarked || (!words.test(text) && !thing.test(text));
}

const postWords =
  '(?:总书记|副?书记|委员长|主席|总理|国务委员|省长|市长|县长|区长|州长|盟长|旗长|乡长|镇长|部长|厅长|局长|处长|科长|司长|署长|行长|院长|校长|所长|站长|队长|主任|主委|会长|理事长|董事长|总经理|经理|秘书长|检察长|审计长|司令员|政委|政治委员|组长|常委|委员|巡视员|调研员|代表|负责人)';
const post = new RegExp(`^\\p{Script=Han}?[\\p{Script=Han}XＸx×、·“”（）()]{0,40}${postWords}$`, 'u');
const postThenName = new RegExp(`^((?:[\\p{Script=Han}XＸx×、·“” \\u3000（）()]{0,60}?)${postWords})[ \\u3000：:]{0,4}([\\p{Script=Han}XＸx×＊*][\\p{Script=Han}XＸx×＊* \\u3000]{1,5})$`, 'u');

/** Whether the text is the name of a post: `县委书记`. */
export function isPost(text: string): boolean {
  return text.length <= 30 && post.test(text);
}

/** `XX县委书记 张XX`, `国务院总理张某某`: the post and the person; a post may be missing. */
export function personWithPost(text: string): { name: string; post?: string } | undefined {
  const line = text.trim().replace(/同志$/u, '');
  if (line.length > 80) return undefined;
  const alone = withoutSpaces(line);
  if (isPerson(alone, line !== text.trim())) return { name: alone };
  // The last post named is the one before the name: 省委常委、市委书记.
  const match = postThenName.exec(line);
  const name = withoutSpaces(match?.[2] ?? '');
  return match && isPerson(name, true) ? { name, post: (match[1] as string).trim() } : undefined;
}

const office = /(?:党委|党组|县委|市委|省委|区委|州委|旗委|乡党委|镇党委|工委|[政国]协|人大常委会|人民政府|政府|国务院|[\p{Script=Han}X][局厅办部委处科院校]|委员会|办公室|公司|集团|银行|医院|大学|学院|中学|小学|法院|检察院|支部|中心|协会|联合会|总工会|团委|妇联|街道|乡|镇|村|社区)$/u;

/** Whether the text is the name of an office. */
export function isOffice(text: string): boolean {
  return /^[\p{Script=Han}XＸx×]{3,30}$/u.test(text) && office.test(text) && !/[的在]/u.test(text);
}

/** The office that a post belongs to: 县委 of 县委书记; undefined where it does not name one. */
export function officeOfPost(post: string): string | undefined {
  const last = post.split(/[、 \u3000]/u).filter((part) => part !== '')[0] ?? '';
  const name = last.replace(new RegExp(`(?:常务)?副?${postWords}$`, 'u'), '');
  return /^[\p{Script=Han}XＸx×]{2,30}$/u.test(name) && office.test(`某${name}`) ? name : undefined;
}
