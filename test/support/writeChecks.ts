import { writeFileSync } from 'node:fs';
import { allRules } from '../../src/core/lint/rules/allRules';
import { describeChecks } from './describeChecks';

writeFileSync('docs/checks.md', describeChecks(allRules));
