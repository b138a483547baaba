/** The styles of the e-mail edition: what mail programs know, inlined; the queries at the end stay for those that take them. */
export const EMAIL_STYLES = `
body { margin: 0; background-color: #f3efe4; }
.preview { display: none; max-height: 0; overflow: hidden; }
.sheet { background-color: #f3efe4; }
.column { width: 100%; margin: 0 auto; max-width: 600px; background-color: #fbf9f3; color: #1c1a16;
  font-family: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', Arial, sans-serif; font-size: 16px; line-height: 1.7; }
td { padding: 0; text-align: left; }
.page { text-align: center; }
.head, .introduction, .lead, .story, .briefs, .foot { padding: 18px 24px; border-bottom: 1px solid #ddd6c7; }
.head { border-bottom: 3px double #1c1a16; text-align: center; }
h1, h2 { margin: 0; font-family: 'Songti SC', 'Noto Serif CJK SC', SimSun, Georgia, serif; }
h1 { font-size: 36px; line-height: 1.3; letter-spacing: 4px; }
h2 { font-size: 19px; line-height: 1.45; }
.lead h2 { font-size: 26px; line-height: 1.35; }
h3 { margin: 0 0 6px; color: #a3231b; font-size: 14px; font-weight: bold; }
p { margin: 6px 0 0; }
a { color: #1c1a16; text-decoration: none; }
.introduction a, .foot a { color: #a3231b; text-decoration: underline; }
.date { font-size: 15px; }
.notes { color: #5e574a; font-size: 13px; }
.introduction { background-color: #f3efe4; }
.foot { border-bottom: 0; color: #5e574a; font-size: 14px; text-align: center; }
@media (prefers-color-scheme: dark) {
  body, .sheet, .introduction { background-color: #211f1c !important; }
  .column { background-color: #171614 !important; color: #e6e1d6 !important; }
  .column a { color: #e6e1d6 !important; }
  .introduction a, .foot a, h3 { color: #e9806f !important; }
  .notes, .foot { color: #a69e8f !important; }
  .head, .introduction, .lead, .story, .briefs { border-color: #37342d !important; }
}
@media (max-width: 480px) {
  .head, .introduction, .lead, .story, .briefs, .foot { padding: 16px 14px !important; }
}
`;
