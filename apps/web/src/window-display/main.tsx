import '../shared/font.css';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import { tongue } from './say.js';
import { WindowDisplay } from './window-display.js';
import './window-display.css';

mount(
  <Queries>
    <WindowDisplay />
  </Queries>,
  tongue,
);
