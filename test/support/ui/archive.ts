import { Document, Packer, Paragraph } from 'docx';

const repeated = '督查督办要敢于较真碰硬，对落实不力的单位点名道姓通报，决不能搞下不为例。';

/** Speeches of three years by two speakers in three genres, one of them a Word document: path in the workspace → content. */
export async function smallArchive(): Promise<Record<string, string | Uint8Array>> {
  return {
    '素材/督查讲话.md': `---
标题: 在督查工作会议上的讲话
讲话人: 张XX
日期: 2022-05
体裁: 工作会议讲话
---
同志们：
今天召开督查工作会议，主要任务是总结去年督查督办工作，部署今年任务。
一、抓好督查督办
督查督办是推动落实的利器，要建立台账、逐项销号，做到件件有着落、事事有回音。
${repeated}
要把督查结果与年度考核挂钩，让干得好的有劲头，让干得差的有压力。
（三）强化结果运用。督查督办的结果要向社会公开，接受群众监督，推动问题真正解决。
`,
    '素材/动员讲话.md': `---
标题: 在攻坚行动动员大会上的讲话
讲话人: 李XX
日期: 2024-03-05
体裁: 动员部署会讲话
---
同志们：
今天我们召开动员大会，目的是统一思想、压实责任，打好攻坚行动这场硬仗。
一、压实责任抓督查
${repeated}
攻坚行动要成立专班，督查督办一周一通报、半月一调度、一月一排名。
`,
    '素材/年终总结.docx': await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: ['年终总结会上的讲话', '同志们：', '一年来，督查督办的利剑作用充分发挥，群众反映的急难愁盼问题大多得到解决。', '明年要继续加强督查督办，把好经验固化为好制度，把好做法推广到每个乡镇。'].map(
              (text) => new Paragraph(text),
            ),
          },
        ],
      }),
    ),
  };
}

/** A sentence that two of the speeches have word for word. */
export const saidTwice = repeated;
