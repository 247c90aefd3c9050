import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../support/speechServer';
import { seededRandom } from '../../support/seededRandom';
import { textsBelow } from '../drafts';
import { SpeechWriter, type SyntheticSpeech } from './syntheticSpeech';
import { textPoolOf } from './textPool';

const shared = path.resolve(projectRoot, '../shared/corpora/index');
const seed = 20_261_121;

/** Where the sentences come from: real published text where there is any, otherwise the starter library. */
export const poolFolder = existsSync(shared) ? shared : path.join(projectRoot, 'corpus/speeches');

/** Speeches until there are `megabytes` (10⁶ bytes) of UTF-8 text; a larger archive begins with a smaller one. */
export function* syntheticArchive(megabytes: number): Generator<SyntheticSpeech & { file: string }> {
  const writer = new SpeechWriter(textPoolOf(textsBelow(poolFolder)), seededRandom(seed));
  let bytes = 0;
  for (let number = 1; bytes < megabytes * 1e6; number += 1) {
    const speech = writer.speech();
    bytes += Buffer.byteLength(speech.text);
    yield { ...speech, file: `${speech.date.slice(0, 4)}/${speech.date}_${number}.txt` };
  }
}

/** Writes the archive as files below `folder`; gives their number and their bytes. */
export function writeArchive(folder: string, megabytes: number): { files: number; bytes: number } {
  const written = { files: 0, bytes: 0 };
  for (const { file, text } of syntheticArchive(megabytes)) {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
    written.files += 1;
    written.bytes += Buffer.byteLength(text);
  }
  return written;
}
