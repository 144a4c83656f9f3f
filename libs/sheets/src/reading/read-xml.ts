import { SaxesParser } from 'saxes';
import { BadFile } from './bad-file.js';
import type { ZipParts } from './zip-parts.js';

export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Answers false when enough was read. */
  close(name: string): boolean | void;
  text?(text: string): void;
}

const deepest = 32;

/**
 * Goes through one part of a workbook. Nothing outside is ever fetched: whoever declares a document type, and with it
 * entities, is refused.
 */
export async function readXml(parts: ZipParts, name: string, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser({ position: false });
  let [depth, isEnough] = [0, false];
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('opentag', ({ name: tag, attributes }) => {
    depth += 1;
    if (depth > deepest) refuse();
    // Without namespaces, attributes are text.
    listener.open(localName(tag), attributes as Record<string, string>);
  });
  parser.on('closetag', ({ name: tag }) => {
    depth -= 1;
    isEnough ||= listener.close(localName(tag)) === false;
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  await parts.read(name, (text) => {
    if (text !== '') parser.write(text);
    return !isEnough;
  });
  if (!isEnough) parser.close();
}

function refuse(): never {
  throw new BadFile('damaged');
}

/** Some programs write `x:row`. */
function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}
