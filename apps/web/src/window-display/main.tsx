import '../shared/font.css';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import { i18n } from './say.js';
import { WindowDisplay } from './window-display.js';
import './window-display.css';

mount(
  <Queries>
    <WindowDisplay />
  </Queries>,
  i18n,
);
