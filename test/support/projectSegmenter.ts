import path from 'node:path';
import { readUserTerms } from '../../src/server/segmenting/segmenterIdentity';
import { WasmSegmenter } from '../../src/server/segmenting/wasmSegmenter';

/** Where the build puts nodejieba and the dictionaries. */
export const segmenterFolder = path.resolve(__dirname, '../../dist/segmenter');

/** The segmenter as the server has it; one for all tests of a process, since jieba's dictionary is one per process. */
export const segmenter = new WasmSegmenter(readUserTerms(segmenterFolder));
