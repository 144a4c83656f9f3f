import { rosterBytes, type RosterFormat } from '#contracts';
import { FileUp } from 'lucide-react';
import { useId, useState } from 'react';
import { Trouble } from '../../shared/components/trouble.js';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { useDoing } from '../../shared/use-doing.js';
import { useSureKey } from '../../shared/use-sure-key.js';
import { agencyApi } from '../agency-api.js';
import { say } from '../say.js';
import { fileTrouble, inMegabytes } from './chosen-file.js';

interface DropZoneProps {
  readonly booking: string;
  readonly format: RosterFormat | undefined;
}

/** A place to drop a file, and a button for whoever does not drag. */
export function DropZone({ booking, format }: DropZoneProps) {
  const pick = usePick();
  const { busy, problem, send } = useUpload(booking, format?.limits.bytes ?? rosterBytes);
  const [over, setOver] = useState(false);
  const input = useId();
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      data-testid="drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        send([...event.dataTransfer.files]);
      }}
    >
      <FileUp aria-hidden size="2.2em" strokeWidth={1.5} />
      {busy ? (
        <p role="status">{pick(say('sending', { name: busy }))}</p>
      ) : (
        <p>
          {pick(say('drop'))}{' '}
          <label htmlFor={input} className="button">
            {pick(say('choose'))}
          </label>
        </p>
      )}
      <input
        id={input}
        className="sr-only"
        type="file"
        accept=".xlsx,.csv"
        data-testid="file"
        disabled={busy !== null}
        onChange={({ target }) => {
          send([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {format && <p className="quiet">{pick(limitsOf(format))}</p>}
      <Trouble problem={problem} />
    </div>
  );
}

function limitsOf({ limits: { bytes, rows, types } }: RosterFormat): Text {
  return say('limits', { types: types.join('、'), size: inMegabytes(bytes), rows });
}

interface Upload {
  /** The name of the file that is on its way. */
  readonly busy: string | null;
  readonly problem: Text | null;
  readonly send: (files: readonly File[]) => void;
}

function useUpload(booking: string, mostBytes: number): Upload {
  const doing = useDoing();
  const once = useSureKey();
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState<Text | null>(null);
  const send = (files: readonly File[]) => {
    const [file] = files;
    const found = fileTrouble(files, mostBytes);
    setTrouble(found);
    if (found || !file) return;
    setName(file.name);
    doing.run(() => once((key) => agencyApi.upload(booking, file, key)));
  };
  return { busy: doing.busy ? name : null, problem: trouble ?? doing.problem, send };
}
