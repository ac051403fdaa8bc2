/** The name of an element or attribute. */
export interface XmlName {
  /** Namespace URI; '' for none. */
  uri: string;
  /** Name without its prefix. */
  local: string;
}

/** An element and all that is in it; comments and processing instructions are left out, CDATA is text. */
export interface XmlElement extends XmlName {
  /** By local name for attributes without a namespace, by `{uri}local` for others (Clark notation). */
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
  /** 1-based line of its start tag. */
  line: number;
}
