import type { TextPart } from '../newsml/choose-text.ts';
import { readXmlRecords } from '../xml/read-xml-records.ts';

/** A NITF document that a field of an item holds as text; text that cannot be read when it is not well-formed. */
export async function parseNitfText(xml: string): Promise<TextPart['content']> {
  const source = {
    name: 'body',
    head: xml.slice(0, 4096),
    // eslint-disable-next-line @typescript-eslint/require-await -- stands for a file
    chunks: async function* (): AsyncGenerator<string> {
      yield xml;
    },
  };
  for await (const { element, problems } of readXmlRecords(source, (path) => path.at(-1)?.local === 'nitf')) {
    if (element && problems.length === 0) return { kind: 'nitf', nitf: element };
  }
  return { kind: 'unknown', text: xml.replace(/<[^<>]*>/g, ' ') };
}
