/** What is kept of an article to show it as a result: one JSON line of a text file. */
export interface ArticleText {
  /** Permalink without the base path, with a slash at both ends. */
  url: string;
  headline: string;
  /** The indexed text without the headline. */
  text: string;
  language: string;
  source?: string;
  section?: string;
  topics?: string[];
  people?: string[];
  places?: string[];
  organizations?: string[];
}
