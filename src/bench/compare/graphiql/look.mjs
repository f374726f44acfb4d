// Types a query into the page and takes a picture: node look.mjs '{ publisher { con' picture.png
import puppeteer from 'puppeteer-core';

const [query, picture] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/lib/chromium/chromium',
  args: ['--no-sandbox', '--headless=new'],
  defaultViewport: { width: 1300, height: 800 },
});
const page = await browser.newPage();
await page.goto('http://127.0.0.1:8098/', { waitUntil: 'networkidle2' });
await page.waitForSelector('.graphiql-query-editor .view-line');
await new Promise(done => setTimeout(done, 1500));
await page.click('.graphiql-query-editor .view-lines');
await page.keyboard.down('Control');
await page.keyboard.press('a');
await page.keyboard.up('Control');
await page.keyboard.type(query, { delay: 25 });
await new Promise(done => setTimeout(done, 1000));
await page.screenshot({ path: picture });
await browser.close();
