import '../shared/font.css';
import { DeviceDoor } from '../shared/doors/device-door.js';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import { tongue } from './say.js';
import { WindowDisplay } from './window-display.js';
import './window-display.css';

mount(
  <Queries>
    <DeviceDoor kind="window-display">
      <WindowDisplay />
    </DeviceDoor>
  </Queries>,
  tongue,
);
