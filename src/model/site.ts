/** The archive's own settings, from `content/site.yaml`, with every default filled in. */
export interface Site {
  title: string;
  tagline?: string;
  description: string;
  publisher: string;
  /** BCP 47; the default language of an article. */
  language: string;
  /** IANA name; the zone of article times that are shown. */
  timeZone: string;
  rights?: string;
  contact?: string;
  /** `#rrggbb`. */
  accent: string;
  links: { label: string; href: string }[];
}
