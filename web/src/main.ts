import { createApp } from 'vue';
import App from './app.vue';
import { startSession } from './data/session.ts';
import { router } from './router.ts';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/parts.css';
import './ui/styles/form.css';

createApp(App).use(router).mount('#app');
void startSession();
