import path from 'node:path';
import { loadSegmenter } from '../../src/server/segmenting/loadSegmenter';

/** Where the build puts the compiled dictionary. */
export const segmenterFolder = path.resolve(__dirname, '../../dist/segmenter');

/** The segmenter as the server has it. */
export const segmenter = loadSegmenter(segmenterFolder);
