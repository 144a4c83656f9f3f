import '../shared/font.css';
import { DeviceDoor } from '../shared/doors/device-door.js';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import { tongue } from './say.js';
import { VoicePage } from './voice-page.js';
import './voice.css';
import './controls.css';

mount(
  <Queries>
    <DeviceDoor kind="voice">
      <VoicePage />
    </DeviceDoor>
  </Queries>,
  tongue,
);
