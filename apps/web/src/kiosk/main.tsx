import '../shared/font.css';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import { Kiosk } from './kiosk.js';
import './kiosk.css';
import './choose.css';
import './confirm.css';
import './result.css';
import { tongue } from './say.js';

mount(
  <Queries>
    <Kiosk />
  </Queries>,
  tongue,
);
