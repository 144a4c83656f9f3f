import { posix } from 'node:path';
import { BadFile } from './bad-file.js';
import { readXml } from './read-xml.js';
import type { ZipParts } from './zip-parts.js';

export interface WorkbookSheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

export interface WorkbookParts {
  readonly sheets: readonly WorkbookSheet[];
  readonly strings: string | undefined;
  readonly countsFrom1904: boolean;
}

const workbook = 'xl/workbook.xml';

/** What a workbook consists of. Parts that lie elsewhere than in the file do not exist. */
export async function readWorkbookParts(parts: ZipParts): Promise<WorkbookParts> {
  if (!parts.has(workbook)) throw new BadFile('wrong-type');
  const targets = await readTargets(parts);
  const found: { name: string; id: string; isHidden: boolean }[] = [];
  let countsFrom1904 = false;
  await readXml(parts, workbook, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const { name = '', state = 'visible', 'r:id': id = '' } = attributes;
      found.push({ name: name.slice(0, 100), id, isHidden: state !== 'visible' });
    },
    close: () => undefined,
  });
  const sheets = found.map(({ name, id, isHidden }) => ({ name, part: targets.get(id) ?? '', isHidden }));
  const strings = 'xl/sharedStrings.xml';
  return {
    sheets: sheets.filter(({ part }) => parts.has(part)),
    strings: parts.has(strings) ? strings : undefined,
    countsFrom1904,
  };
}

async function readTargets(parts: ZipParts): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const relations = 'xl/_rels/workbook.xml.rels';
  if (!parts.has(relations)) throw new BadFile('damaged');
  await readXml(parts, relations, {
    open: (tag, { Id: id = '', Target: target = '', TargetMode: mode }) => {
      if (tag !== 'Relationship' || mode === 'External') return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : posix.join('xl', target));
    },
    close: () => undefined,
  });
  return targets;
}
