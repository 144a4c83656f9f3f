import type { GroupBookingView, LatePreview } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { hallTime } from '../../shared/clock.js';
import { Trouble } from '../../shared/components/trouble.js';
import { usePick } from '../../shared/language.js';
import { asProblem } from '../../shared/problem.js';
import { useDoing } from '../../shared/use-doing.js';
import { useLayout } from '../../shared/use-hall.js';
import { agencyApi } from '../agency-api.js';
import { say } from '../say.js';

const offered = [15, 30, 45, 60];

/** A coach that comes late: by how much, what that costs, and only then the decision. */
export function Late({ booking }: { booking: GroupBookingView }) {
  const pick = usePick();
  const [minutes, setMinutes] = useState<number | null>(null);
  return (
    <fieldset className="late" data-testid="late">
      <legend>{pick(say('lateCoach'))}</legend>
      {booking.lateMinutes > 0 && (
        <p className="well" role="status" data-testid="late-done">
          {pick(say('lateDone', { count: booking.lateMinutes }))}
        </p>
      )}
      <p className="quiet">{pick(say('lateHow'))}</p>
      <div className="buttons">
        {offered.map((count) => (
          <button
            key={count}
            type="button"
            data-testid={`late-${count}`}
            aria-pressed={minutes === count}
            onClick={() => setMinutes(count)}
          >
            {pick(say('minutes', { count }))}
          </button>
        ))}
      </div>
      {minutes !== null && <Cost key={minutes} {...{ booking, minutes }} done={() => setMinutes(null)} />}
    </fieldset>
  );
}

interface CostProps {
  readonly booking: GroupBookingView;
  readonly minutes: number;
  readonly done: () => void;
}

function Cost({ booking, minutes, done }: CostProps) {
  const pick = usePick();
  const doing = useDoing();
  const { data, error } = useQuery({
    queryKey: ['late', booking.id, minutes],
    queryFn: () => agencyApi.latePreview(booking.id, minutes),
  });
  const timeZone = useLayout(booking.hall.code)?.hall.timeZone ?? 'Asia/Shanghai';
  const late = async () => {
    await agencyApi.late(booking.id, minutes);
    done();
  };
  if (!data) return <Trouble problem={error ? asProblem(error).text : null} />;
  return (
    <div className="sure" data-testid="late-cost">
      <p>{pick(costText(data, timeZone))}</p>
      <Trouble problem={doing.problem} />
      <button type="button" data-testid="late-yes" disabled={doing.busy} onClick={() => doing.run(late)}>
        {pick(say('lateYes', { count: minutes }))}
      </button>
    </div>
  );
}

function costText({ checkInUntil, callsFrom, aheadThen }: LatePreview, timeZone: string) {
  const [until, from] = [checkInUntil, callsFrom].map((at) => hallTime(Date.parse(at), timeZone));
  return say('lateCost', { until: until ?? '', from: from ?? '', count: aheadThen });
}
