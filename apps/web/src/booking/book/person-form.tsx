import { documentKinds } from '#contracts';
import { useState, type InputHTMLAttributes } from 'react';
import { Both } from '../../shared/components/both.js';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { Frame } from '../frame.js';
import { say } from '../say.js';
import { whenText } from '../when.js';
import { BackKey } from './back-key.js';
import { mistakesIn, type Mistakes, type Typed } from './person.js';
import type { Chosen } from './chosen.js';

interface PersonFormProps {
  readonly chosen: Chosen;
  readonly typed: Typed;
  readonly type: (typed: Typed) => void;
  readonly go: () => void;
  readonly otherTime: () => void;
}

export function PersonForm({ chosen: { hall, service, slot }, typed, type, go, otherTime }: PersonFormProps) {
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const set = (name: keyof Typed) => (value: string) => type({ ...typed, [name]: value });
  return (
    <Frame hall={hall.name}>
      <main>
        <BackKey back={otherTime} />
        <p className="service">
          <Both inline text={service.name} />
        </p>
        <p>
          <Both inline text={whenText(slot)} />
        </p>
        <form
          className="person"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const found = mistakesIn(typed);
            setMistakes(found);
            if (Object.keys(found).length === 0) go();
          }}
        >
          <h1>
            <Both text={say('who')} />
          </h1>
          <Field {...{ name: 'name', label: say('name'), how: say('nameHow'), mistake: mistakes.name }}>
            {{ value: typed.name, set: set('name'), autoComplete: 'name', maxLength: 60 }}
          </Field>
          <KindField value={typed.kind} set={set('kind')} />
          <Field {...{ name: 'number', label: say('number'), mistake: mistakes.number }}>
            {{ value: typed.number, set: set('number'), maxLength: 40, autoCapitalize: 'characters' }}
          </Field>
          <Field {...{ name: 'phone', label: say('phone'), how: say('phoneHow'), mistake: mistakes.phone }}>
            {{ value: typed.phone, set: set('phone'), maxLength: 20, type: 'tel', autoComplete: 'tel' }}
          </Field>
          <p className="quiet">
            <Both text={say('whoHow')} />
          </p>
          <button type="submit" className="next-key" data-testid="continue">
            <Both text={say('continue')} />
          </button>
        </form>
      </main>
    </Frame>
  );
}

function KindField({ value, set }: { value: string; set: (value: string) => void }) {
  const pick = usePick();
  return (
    <label className="field">
      <Both inline text={say('kind')} />
      <select data-testid="kind" value={value} onChange={({ target }) => set(target.value)}>
        {documentKinds.map((kind) => (
          <option key={kind} value={kind}>
            {pick(say(kind))}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: Text;
  readonly how?: Text;
  readonly mistake: Text | undefined;
  readonly children: InputHTMLAttributes<HTMLInputElement> & { readonly set: (value: string) => void };
}

function Field({ name, label, how, mistake, children: { set, ...input } }: FieldProps) {
  return (
    <label className={mistake ? 'field wrong' : 'field'}>
      <span>
        <Both inline text={label} /> {how && <small className="quiet">{<Both inline text={how} />}</small>}
      </span>
      {mistake && (
        <strong role="alert" data-testid={`wrong-${name}`}>
          <Both text={mistake} />
        </strong>
      )}
      <input
        data-testid={name}
        autoComplete="off"
        aria-invalid={mistake !== undefined}
        {...input}
        onChange={({ target }) => set(target.value)}
      />
    </label>
  );
}
