import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accessApi } from '../shared/access-api.js';
import { QrCode } from '../shared/components/qr-code.js';
import { usePick } from '../shared/language.js';
import { CodeField } from './factor-step.js';
import { Form } from './form.js';
import { RecoveryCodeList } from './recovery-code-list.js';
import { say } from './say.js';
import { useStep } from './use-step.js';

/** An authenticator is connected once, and its recovery codes are shown once. */
export function SetUpStep({ done }: { done: () => Promise<void> }) {
  const pick = usePick();
  const step = useStep();
  const [typed, setTyped] = useState('');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { data } = useQuery({
    queryKey: ['factor'],
    queryFn: accessApi.setUpFactor,
    staleTime: Infinity,
    gcTime: 0,
  });
  if (codes) return <RecoveryCodeList codes={codes} done={() => void done()} />;
  const send = async () => {
    const { recoveryCodes } = await accessApi.confirmFactor(typed.replace(/\s/g, ''));
    setCodes(recoveryCodes);
  };
  return (
    <Form {...{ step, send }} title={say('setUpTitle')} how={say('setUpHow')} button={say('confirm')}>
      <div className="secret">
        {data && <QrCode content={data.address} label={pick(say('setUpTitle'))} />}
        <p>
          {pick(say('setUpSecret'))}
          <code data-testid="factor-secret">{data?.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </div>
      <p>{pick(say('setUpThen'))}</p>
      <CodeField value={typed} change={setTyped} />
    </Form>
  );
}
