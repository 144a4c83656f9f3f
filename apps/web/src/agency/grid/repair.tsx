import type { Roster } from '#contracts';
import { WandSparkles } from 'lucide-react';
import { useState } from 'react';
import { Trouble } from '../../shared/components/trouble.js';
import { usePick } from '../../shared/language.js';
import { Note } from '../note.js';
import { say } from '../say.js';
import { useRosterFormat } from '../use-roster-format.js';
import { Counts } from './counts.js';
import { Grid } from './grid.js';
import { useMending } from './use-mending.js';
import { useRows, type Shown } from './use-rows.js';

interface RepairProps {
  readonly roster: Roster;
  readonly take: (roster: Roster) => void;
}

/** Problems first; the other rows when somebody wants to see them. */
export function Repair({ roster, take }: RepairProps) {
  const pick = usePick();
  const [shown, setShown] = useState<Shown>('problem');
  const rows = useRows(roster.id, shown);
  const mending = useMending({ roster: roster.id, rows, take });
  const format = useRosterFormat();
  const { counts } = roster;
  return (
    <>
      <div className="repair-head">
        <Counts counts={counts} />
        {counts.fixable > 0 && (
          <button type="button" data-testid="fix-all" onClick={() => mending.fix()}>
            <WandSparkles aria-hidden size="1.1em" /> {pick(say('fixAll', { count: counts.fixable }))}
          </button>
        )}
        <button
          type="button"
          data-testid="shown"
          onClick={() => setShown(shown === 'problem' ? 'all' : 'problem')}
        >
          {pick(say(shown === 'problem' ? 'everybodyShown' : 'onlyProblems'))}
        </button>
      </div>
      <p className="quiet keys-how">{pick(say('keysHow'))}</p>
      <Trouble problem={mending.problem} />
      {rows.rows?.length === 0 && shown === 'problem' && (
        <Note title={say('allFine')} how={say('allFineHow')} />
      )}
      {rows.rows && rows.rows.length > 0 && format && (
        <Grid {...{ roster, format, mending }} rows={rows.rows} />
      )}
      {rows.hasMore && (
        <button type="button" data-testid="more-rows" onClick={rows.more}>
          {pick(say('more', { count: 100 }))}
        </button>
      )}
    </>
  );
}
