import type { SlotTemplates } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { hallApi } from '../shared/hall-api.js';
import { usePick } from '../shared/language.js';
import { useDoing, type Doing } from '../shared/use-doing.js';
import { CardForm, Choice, Field, Nothing } from './fields.js';
import { say } from './say.js';
import { slotsApi } from './slots-api.js';
import { halfHours, inOrder, withoutDay } from './template-week.js';

type Template = SlotTemplates['templates'][number];
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The week from which slots are made: written for whole days of a service, and taken away again. */
export function Templates({ hall }: { hall: string }) {
  const { data } = useQuery({ queryKey: ['templates', hall], queryFn: () => slotsApi.templates(hall) });
  const { data: list } = useQuery({ queryKey: ['services', hall], queryFn: () => hallApi.services(hall) });
  const doing = useDoing();
  if (!data || !list) return null;
  const known = data.templates;
  const services = list.services.map(({ code, name }) => [code, name] as const);
  const save = (templates: readonly Template[]) =>
    slotsApi.saveTemplates(hall, { templates: [...templates] });
  return (
    <div className="columns" data-testid="templates">
      <CardForm
        {...{ doing }}
        title={say('newTemplate')}
        how={say('newTemplateHow')}
        button={say('save')}
        send={({ service = '', weekday, from = '', to = '', individual, group }) => {
          const day = { service, weekday: Number(weekday) };
          const slots = halfHours(from, to).map((times) => ({
            ...{ ...day, ...times, individual: Number(individual), group: Number(group) },
          }));
          return save([...withoutDay(known, day, { from, to }), ...slots]);
        }}
      >
        <Choice label={say('service')} name="service" options={services} />
        <Choice
          label={say('weekday')}
          name="weekday"
          options={weekdays.map((day) => [String(day), say(`weekday${day}`)] as const)}
        />
        <Field label={say('from')} name="from" type="time" step={1_800} required />
        <Field label={say('to')} name="to" type="time" step={1_800} required />
        <Field label={say('individuals')} name="individual" type="number" min={0} max={2_000} required />
        <Field label={say('groups')} name="group" type="number" min={0} max={2_000} required />
      </CardForm>
      <TemplateList {...{ known, doing, save }} />
    </div>
  );
}

interface TemplateListProps {
  readonly known: readonly Template[];
  readonly doing: Doing;
  readonly save: (templates: readonly Template[]) => Promise<unknown>;
}

function TemplateList({ known, doing, save }: TemplateListProps) {
  const pick = usePick();
  return (
    <section className="card list">
      <h2>{pick(say('templates'))}</h2>
      {known.length === 0 && <Nothing />}
      <table>
        <tbody>
          {inOrder(known).map((one) => (
            <tr key={`${one.service}-${one.weekday}-${one.from}`} data-testid="template">
              <th scope="row">
                {pick(say(`weekday${one.weekday as (typeof weekdays)[number]}`))} {one.from}–{one.to}
              </th>
              <td>{one.service}</td>
              <td>
                {pick(say('individuals'))} {one.individual}
              </td>
              <td>
                {pick(say('groups'))} {one.group}
              </td>
              <td className="orders">
                <button
                  type="button"
                  data-testid="drop-template"
                  disabled={doing.busy}
                  onClick={() => doing.run(() => save(known.filter((other) => other !== one)))}
                >
                  {pick(say('remove'))}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
