import type { Browser } from 'playwright-core';

/** Starts the headless browser of the tests. Rejects when there is none. */
export function launchChromium(): Promise<Browser>;
