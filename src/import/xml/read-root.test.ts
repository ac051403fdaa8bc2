import { describe, expect, it } from 'vitest';
import { readRoot } from './read-root.ts';

describe('reading the root of an XML file', () => {
  it('passes over what may stand before it', () => {
    const head =
      '\n<?xml version="1.0"?>\n<!-- <a> --><!DOCTYPE feed [<!ENTITY x ">">]>\n<f:feed xmlns:f="urn:f" a=">">rest';
    expect(readRoot(head)).toEqual({ uri: 'urn:f', local: 'feed', inner: 'rest' });
  });

  it.each([
    '',
    'text',
    '{"a": 1}',
    '<',
    '<!-- open',
    '<?xml',
    '<!DOCTYPE a [',
    '< a>',
    '<a',
    '<a <b>',
    '</a>',
  ])('finds none in %j', (head) => {
    expect(readRoot(head)).toBeUndefined();
  });
});
