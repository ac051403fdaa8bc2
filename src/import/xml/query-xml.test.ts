import { describe, expect, it } from 'vitest';
import { testSource } from '../test-source.ts';
import { childOf, childrenOf, innerXml, textOf } from './query-xml.ts';
import { readXmlRecords } from './read-xml-records.ts';
import type { XmlElement } from './xml-element.ts';

async function parse(xml: string): Promise<XmlElement> {
  for await (const { element } of readXmlRecords(testSource(xml), (path) => path.length === 1)) {
    if (element) return element;
  }
  throw new Error('There is no element.');
}

const XHTML = 'http://www.w3.org/1999/xhtml';

describe('asking an element', () => {
  it('finds children by name, in any namespace or in one', async () => {
    const element = await parse('<a xmlns:x="urn:x"><b>1</b><x:b>2</x:b><c/></a>');
    expect(childrenOf(element, 'b').map(textOf)).toEqual(['1', '2']);
    expect(childrenOf(element, 'b', 'urn:x').map(textOf)).toEqual(['2']);
    expect(childOf(element, 'b', '')?.children).toEqual(['1']);
    expect(childOf(element, 'd')).toBeUndefined();
  });

  it('gives all text inside, unchanged', async () => {
    expect(textOf(await parse('<a> one <b>two\n</b><![CDATA[<3>]]></a>'))).toBe(' one two\n<3>');
  });
});

describe('writing markup again for an HTML parser', () => {
  it.each([
    ['prefixes of XHTML', `<a xmlns:h="${XHTML}"><h:p>x <h:b>y</h:b></h:p></a>`, '<p>x <b>y</b></p>'],
    ['empty elements', `<a xmlns="${XHTML}"><br/><p/><img src="x"/></a>`, '<br><p></p><img src="x">'],
    [
      'signs that are markup',
      '<a>1 &lt; 2 &amp; <b t="&quot;&lt;&amp;"/></a>',
      '1 &lt; 2 &amp; <b t="&quot;<&amp;"></b>',
    ],
    ['languages', `<a><p xml:lang="fr" xml:base="x">y</p></a>`, '<p lang="fr">y</p>'],
    ['line breaks that HTML would drop', '<a><pre>\n\nx</pre></a>', '<pre>\n\n\nx</pre>'],
  ])('keeps or drops %s as HTML needs it', async (_what, xml, html) => {
    expect(innerXml(await parse(xml))).toBe(html);
  });
});
