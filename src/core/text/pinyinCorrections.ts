/**
 * Readings that pinyin-pro gets wrong, by word: words of offices, of those who hold them and of places. A word corrects only where the segmenter
 * lets it begin and end.
 */
const corrections = [
  '率先 shuai xian',
  // 长: who is at the head of something.
  '处长 chu zhang',
  '局长 ju zhang',
  '乡长 xiang zhang',
  '所长 suo zhang',
  '秘书长 mi shu zhang',
  '河长 he zhang',
  '林长 lin zhang',
  '链长 lian zhang',
  '田长 tian zhang',
  '湖长 hu zhang',
  '路长 lu zhang',
  '街长 jie zhang',
  '巷长 xiang zhang',
  '楼长 lou zhang',
  '片长 pian zhang',
  '专班长 zhuan ban zhang',
  '此消彼长 ci xiao bi zhang',
  // 重: again.
  '重塑 chong su',
  '重构 chong gou',
  '重振 chong zhen',
  '重组 chong zu',
  '一重 yi zhong',
  // 朝: morning.
  '朝令夕改 zhao ling xi gai',
  '朝乾夕惕 zhao qian xi ti',
  '朝阳产业 zhao yang chan ye',
  '一朝一夕 yi zhao yi xi',
  '有朝一日 you zhao yi ri',
  '三省吾身 san xing wu shen',
  '塞责 se ze',
  '淡薄 dan bo',
  '哽咽 geng ye',
  '阿谀 e yu',
  '屏住 bing zhu',
  // Places.
  '浚县 xun xian',
  '尉犁 yu li',
  '单县 shan xian',
  '洪洞 hong tong',
  '歙县 she xian',
  '郫都 pi du',
  '乐清 yue qing',
];

/** By word, its syllables. */
export const pinyinCorrections: ReadonlyMap<string, readonly string[]> = new Map(
  corrections.map((row) => {
    const [word = '', ...syllables] = row.split(' ');
    return [word, syllables];
  }),
);
