import '../shared/font.css';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import './actions.css';
import './choose-window.css';
import './clerk.css';
import './panel.css';
import { Clerk } from './clerk.js';
import { i18n } from './say.js';

mount(
  <Queries>
    <Clerk />
  </Queries>,
  i18n,
);
