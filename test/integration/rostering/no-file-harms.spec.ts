import { layOut } from '../../../libs/application/src/rostering/lay-out.js';
import { ChildSheetReader, limitsFor } from '#sheets';
import { inLanes, proofs, tortureFiles, type TortureFile } from '#testing';

jest.setTimeout(900_000);

/** Every so many files by default, all of them in full; those that unpack to most are always there. */
const files = tortureFiles.filter((_, index) => index < 6 || index % proofs.files === 0);
const limits = { ...limitsFor(2_000), milliseconds: 20_000 };
const reader = new ChildSheetReader('dist/libs/sheets/src/reading/child.js', limits);

async function outcomeOf({ make }: TortureFile): Promise<'read' | 'refused'> {
  const read = await reader.read(make(), {});
  if ('problem' in read) return 'refused';
  return 'problem' in layOut(read, {}, {}) ? 'refused' : 'read';
}

describe(`Of ${tortureFiles.length} files that agencies may hand in, ${files.length}`, () => {
  it('are at least 300 in all', () => expect(tortureFiles.length).toBeGreaterThanOrEqual(300));

  it('are read or refused, none hangs, and who made an honest file is heard', async () => {
    const wrong: string[] = [];
    await inLanes(files.length, 3, async (index) => {
      const file = files[index];
      if (!file) return;
      const outcome = await outcomeOf(file);
      if (file.readable && outcome === 'refused') wrong.push(file.name);
    });
    expect(wrong).toEqual([]);
  });
});
