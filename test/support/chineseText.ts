import fc from 'fast-check';

/** Words that speeches are made of, grammar included: random texts of them repeat each other as real ones do. */
const words = (
  '工作 落实 群众 干部 基层 服务 作风 统筹 谋划 重点 责任 担当 督查 调研 学习 思想 发展 改革 创新 项目 企业 ' +
  '的 和 要 是 在 把 对 为 了 不 坚持 推动 加强 提高 认识 问题 机制 队伍 全局'
).split(' ');

export const word: fc.Arbitrary<string> = fc.constantFrom(...words);

/** A run of Chinese, one word and more. */
export const run: fc.Arbitrary<string> = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

/** Any characters of the main block of ideographs. */
export const hanString: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength: 1, maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));

const pause = fc.constantFrom('，', '。', '；', '：', '、', '！', '？', '……', '——', '。”', '“', '》', '\n', ' ', '2024', 'GDP', '一要', '（一）');

/** Running text: runs of Chinese with marks, numbers, enumerators and line breaks between them. */
export const prose: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: run }, { weight: 2, arbitrary: pause }), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** Text that no writer would write: anything a file may hold, surrogates and controls included. */
export const anything: fc.Arbitrary<string> = fc.oneof(prose, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
