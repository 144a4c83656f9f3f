import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { Tongue } from '../shared/tongue.js';
import './booking.css';
import { BookingSite } from './booking-site.js';

const tongue = new Tongue(rememberedLanguage());
tongue.subscribe(rememberLanguage);

mount(
  <Queries>
    <BookingSite />
  </Queries>,
  tongue,
);
