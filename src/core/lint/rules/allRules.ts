import type { Rule } from '../rule';
import { coupletHalves } from './coupletHalves';
import { doubledPunctuation } from './doubledPunctuation';
import { halfWidthBrackets } from './halfWidthBrackets';
import { halfWidthPunctuation } from './halfWidthPunctuation';
import { headingGrammar } from './headingGrammar';
import { headingSeries } from './headingSeries';
import { headingStop } from './headingStop';
import { longSentence } from './longSentence';
import { missingClosing } from './missingClosing';
import { missingSalutation } from './missingSalutation';
import { missingStop } from './missingStop';
import { mixedVariants } from './mixedVariants';
import { nestedMarks } from './nestedMarks';
import { numberingDuplicate } from './numberingDuplicate';
import { numberingGap } from './numberingGap';
import { numberingMixed } from './numberingMixed';
import { numberingOrder } from './numberingOrder';
import { placeholder } from './placeholder';
import { repeatedClause } from './repeatedClause';
import { repeatedVerb } from './repeatedVerb';
import { soundAlike } from './soundAlike';
import { unpairedBracket } from './unpairedBracket';
import { unpairedQuote } from './unpairedQuote';
import { wrongWord } from './wrongWord';

/** Every check there is, in the order in which they are documented. */
export const allRules: readonly Rule[] = [
  numberingGap,
  numberingDuplicate,
  numberingOrder,
  numberingMixed,
  headingSeries,
  headingGrammar,
  coupletHalves,
  repeatedVerb,
  headingStop,
  unpairedQuote,
  unpairedBracket,
  nestedMarks,
  halfWidthPunctuation,
  halfWidthBrackets,
  doubledPunctuation,
  missingStop,
  longSentence,
  repeatedClause,
  mixedVariants,
  wrongWord,
  soundAlike,
  placeholder,
  missingSalutation,
  missingClosing,
];
