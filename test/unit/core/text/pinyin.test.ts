import assert from 'node:assert/strict';
import { readingOf, syllablesOf } from '../../../../src/core/text/pinyin';

/** Polyphones of the trade, as they are read in each word. */
const table = `
  率先 shuai xian；表率 biao shuai；统率 tong shuai；率领 shuai ling；效率 xiao lv；比率 bi lv
  处长 chu zhang；局长 ju zhang；县长 xian zhang；乡长 xiang zhang；秘书长 mi shu zhang；所长 suo zhang；组长 zu zhang；家长 jia zhang
  增长 zeng zhang；成长 cheng zhang；教学相长 jiao xue xiang zhang；此消彼长 ci xiao bi zhang；长效 chang xiao；长期 chang qi；长治久安 chang zhi jiu an；取长补短 qu chang bu duan
  处理 chu li；处分 chu fen；相处 xiang chu；办事处 ban shi chu；处级 chu ji
  重点 zhong dian；重要 zhong yao；贵重 gui zhong；一重 yi zhong；双重 shuang chong；重新 chong xin；重申 chong shen；重温 chong wen
  重塑 chong su；重构 chong gou；重振 chong zhen；重组 chong zu；重整 chong zheng；重拳出击 zhong quan chu ji；困难重重 kun nan chong chong
  行业 hang ye；银行 yin hang；行长 hang zhang；行列 hang lie；各行各业 ge hang ge ye；执行 zhi xing；行动 xing dong；行稳致远 xing wen zhi yuan；先行先试 xian xing xian shi；知行合一 zhi xing he yi
  调查 diao cha；调研 diao yan；调动 diao dong；抽调 chou diao；调度 diao du；强调 qiang diao；调整 tiao zheng；协调 xie tiao；调控 tiao kong；调解 tiao jie
  为民 wei min；为了 wei le；因为 yin wei；敢为人先 gan wei ren xian；久久为功 jiu jiu wei gong
  朝令夕改 zhao ling xi gai；朝乾夕惕 zhao qian xi ti；朝夕相处 zhao xi xiang chu；只争朝夕 zhi zheng zhao xi；一朝一夕 yi zhao yi xi；朝气蓬勃 zhao qi peng bo；朝着 chao zhe；王朝 wang chao
  参与 can yu；参差 cen ci；差距 cha ju；出差 chu chai；当前 dang qian；适当 shi dang；应当 ying dang；反应 fan ying；供给 gong ji；给予 ji yu；自给自足 zi ji zi zu
  传统 chuan tong；宣传 xuan chuan；着力 zhuo li；着手 zhuo shou；沉着 chen zhuo；着急 zhao ji；扎实 zha shi；扎根 zha gen；驻扎 zhu zha；载体 zai ti；记载 ji zai；薄弱 bo ruo；厚积薄发 hou ji bo fa
  量化 liang hua；量力而行 liang li er xing；振兴 zhen xing；兴趣 xing qu；角色 jue se；角度 jiao du；会计 kuai ji；会议 hui yi；校对 jiao dui；学校 xue xiao；模样 mu yang；模范 mo fan
  屡见不鲜 lv jian bu xian；有的放矢 you di fang shi；的确 di que；首都 shou du；便利 bian li；曾经 ceng jing；西藏 xi zang；创新 chuang xin；音乐 yin yue；乐观 le guan；降低 jiang di；投降 tou xiang
  成分 cheng fen；本分 ben fen；划分 hua fen；规划 gui hua；勉强 mian qiang；强迫 qiang po；血液 xue ye；尽管 jin guan；投奔 tou ben；背负 bei fu；中标 zhong biao；重担 zhong dan；挑战 tiao zhan
  更新 geng xin；卡脖子 qia bo zi；关卡 guan qia；要塞 yao sai；堵塞 du se；塞责 se ze；泄露 xie lou；剥削 bo xue；殷切 yin qie；三省吾身 san xing wu shen；埋怨 man yuan；埋头 mai tou；称职 chen zhi；对称 dui chen
  审时度势 shen shi duo shi；制度 zhi du；负荷 fu he；将领 jiang ling；强劲 qiang jing；迫切 po qie；分散 fen san；上当 shang dang；拾遗补阙 shi yi bu que；属地 shu di；宿舍 su she；作坊 zuo fang；症结 zheng jie
  兢兢业业 jing jing ye ye；夙兴夜寐 su xing ye mei；应接不暇 ying jie bu xia；应运而生 ying yun er sheng；和衷共济 he zhong gong ji；人才济济 ren cai ji ji；倒逼 dao bi；提防 di fang；绿水青山 lv shui qing shan；战略 zhan lve
  重庆 chong qing；厦门 xia men；亳州 bo zhou；乐清 yue qing；乐山 le shan；单县 shan xian；郫都 pi du；台州 tai zhou；丽水 li shui；洪洞 hong tong
`;
const rows = table
  .split(/[；\n]/u)
  .map((row) => row.trim())
  .filter((row) => row !== '')
  .map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)] as const);

describe('how words are read', () => {
  it(`reads ${rows.length} polyphones of the trade as they are read in their words`, () => {
    assert.ok(rows.length > 150);
    assert.deepEqual(Object.fromEntries(rows.map(([word]) => [word, syllablesOf(word).join(' ')])), Object.fromEntries(rows));
  });

  it('gives the reading in full and by its initials', () => {
    assert.deepEqual(readingOf('统筹'), { full: 'tongchou', initials: 'tc' });
    assert.deepEqual(readingOf('率先'), { full: 'shuaixian', initials: 'sx' });
    assert.deepEqual(readingOf('绿色'), { full: 'lvse', initials: 'ls' });
  });
});
