import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { serializeJsonLd } from './serialize-json-ld.ts';

describe('serializeJsonLd', () => {
  it('lets no text end the script element', () => {
    const text = serializeJsonLd({ headline: '</script><script>alert(1)</script><!--\u2028&' });
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    const { childNodes } = parseFragment(`<script type="application/ld+json">${text}</script>`);
    expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(['script']);
  });

  it('parses back to any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(serializeJsonLd(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
