/** What every page tells the layout about itself. Built by the page, only read by the layout. */
export interface PageView {
  /** The page's own title, unique in the archive; the archive's name is added. */
  title: string;
  /** One or two sentences for search engines and cards, unique in the archive. */
  description: string;
  /** Permalink before the base path. */
  path: string;
  /** BCP 47 of the page's main text, when it is not the interface's. */
  language?: string;
  /** Open Graph type. */
  type?: 'website' | 'article';
  /** Of an article: its date, or date and time with offset, and its topics. */
  published?: string;
  tags?: string[];
  /** A picture of the page's own: site path, size and alternative text. */
  image?: { path: string; width: number; height: number; alt: string };
  /** Structured data (schema.org), one block each. */
  jsonLd?: object[];
  /** Which item of the main navigation the page belongs to: a site path. */
  section?: string;
  /** True for pages that search engines should leave out. */
  noIndex?: boolean;
}
