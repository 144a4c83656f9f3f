import '../shared/font.css';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import { tongue } from './say.js';
import './sign-in.css';
import { SignInPage } from './sign-in-page.js';

mount(
  <Queries>
    <SignInPage />
  </Queries>,
  tongue,
);
