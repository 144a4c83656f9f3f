import { demoRoles, type DemoRole } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { accessApi } from '../shared/access-api.js';
import { hallApi } from '../shared/hall-api.js';
import { usePick } from '../shared/language.js';
import { say } from './say.js';
import { useStep } from './use-step.js';

/** In a demo, everybody may be anybody. */
export function DemoRoles({ done }: { done: () => Promise<void> }) {
  const pick = usePick();
  const step = useStep();
  const { data } = useQuery({ queryKey: ['settings'], queryFn: hallApi.settings });
  if (!data?.demo) return null;
  const enter = async (role: DemoRole) => {
    await accessApi.enterDemo(role);
    await done();
  };
  return (
    <section className="card demo-roles" data-testid="demo-roles">
      <h2>
        <FlaskConical aria-hidden size="1.2em" /> {pick(say('demo'))}
      </h2>
      <div>
        {demoRoles.map((role) => (
          <button
            key={role}
            type="button"
            className="plain"
            data-testid={`demo-${role}`}
            disabled={step.busy}
            onClick={() => step.run(() => enter(role))}
          >
            {pick(say(role))}
          </button>
        ))}
      </div>
      <p role="alert" className="problem">
        {step.problem && pick(step.problem)}
      </p>
    </section>
  );
}
