/** Changes come in bursts: they are told when they have paused this long, milliseconds … */
const pause = 80;
/** … and after this long at the latest. */
const longestBurst = 2_000;
/** More changed files than this are found by looking through the folder. */
const mostNamed = 200;

export interface Changes {
  /** A file has changed (relative path), or anything may have. */
  note(file: string | undefined): void;
  end(): void;
}

/** Puts changes of one burst together: calls `onBurst` with the files, or without when anything may have changed. */
export function gatherChanges(onBurst: (files?: ReadonlySet<string>) => void): Changes {
  let timer: NodeJS.Timeout | undefined;
  let begun = 0;
  let named: Set<string> | undefined = new Set();
  let hasEnded = false;
  const flush = () => {
    const files = named;
    named = new Set();
    begun = 0;
    onBurst(files);
  };
  return {
    note(file) {
      if (hasEnded) return;
      if (file === undefined || (named?.size ?? 0) >= mostNamed) named = undefined;
      if (file !== undefined) named?.add(file);
      if (begun === 0) begun = Date.now();
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(pause, begun + longestBurst - Date.now())));
    },
    end() {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}
