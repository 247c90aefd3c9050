/** What the wizard asks about a new speech. */
export interface SpeechPlan {
  genre: SpeechGenre;
  /** 年度工作会议 …; empty when the writer left it open. */
  occasion: string;
  /** Who listens: decides the salutation. Empty when left open. */
  audience: string;
  /** Main parts, 1–9. */
  parts: number;
  /** Characters the whole speech should have. */
  length: number;
  numbering: NumberingStyle;
}

export const speechGenres = ['工作会议讲话', '动员部署会讲话', '座谈会讲话', '党课', '经验交流发言', '述职报告', '致辞'] as const;
export type SpeechGenre = (typeof speechGenres)[number];

/** `official`: 一、（一）1.; `demands`: 一、一要…二要…; `spoken`: 第一，…第二，… */
export const numberingStyles = ['official', 'demands', 'spoken'] as const;
export type NumberingStyle = (typeof numberingStyles)[number];

/** What a genre is made of. Texts hold slots as templates of a writer do: `【…】`; `{场合}` is the occasion. */
export interface GenreMoves {
  /** The most usual occasion and audience, offered first. */
  occasions: readonly string[];
  audiences: readonly string[];
  /** Usual number of parts and of characters. */
  parts: number;
  length: number;
  opening: readonly string[];
  review: readonly string[];
  transition: string;
  /** Headings to begin with, as many as there are; further parts get an open one. */
  headings: readonly string[];
  /** The last part, or empty when the genre has no safeguards. */
  safeguard: string;
  closing: readonly string[];
}
