import '../shared/font.css';
import { DeviceDoor } from '../shared/doors/device-door.js';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import { Kiosk } from './kiosk.js';
import './kiosk.css';
import './choose.css';
import './confirm.css';
import './check-in.css';
import './result.css';
import { tongue } from './say.js';

mount(
  <Queries>
    <DeviceDoor kind="kiosk">
      <Kiosk />
    </DeviceDoor>
  </Queries>,
  tongue,
);
