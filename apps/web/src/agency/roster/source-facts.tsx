import type { Roster } from '#contracts';
import { FileSpreadsheet } from 'lucide-react';
import { usePick } from '../../shared/language.js';
import { say } from '../say.js';

/** Which file, and how it was read. */
export function SourceFacts({ roster: { fileName, source } }: { roster: Roster }) {
  const pick = usePick();
  if (!source) return null;
  const facts = [
    fileName,
    source.sheet,
    pick(say('headerRow', { row: source.headerRow })),
    source.encoding?.toUpperCase(),
    source.hiddenRows > 0 && pick(say('hiddenRows', { count: source.hiddenRows })),
    source.oldTemplate && pick(say('oldTemplate')),
  ];
  return (
    <p className="source" data-testid="source">
      <FileSpreadsheet aria-hidden size="1.2em" /> {facts.filter(Boolean).join(' · ')}
    </p>
  );
}
