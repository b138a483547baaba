/**
 * What sites write around an article, in the languages of the archive: the plain text of whole blocks. A group is a list
 * of alternatives; what may stand around them, marks and arrows, is added by `line`.
 */

/** A pattern for a block that says one of the alternatives and nothing else. */
function line(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${alternatives.join('|')})[\\s\\p{P}\\p{S}]*$`, 'iu');
}

const NETWORK =
  '(?:x|twitter|facebook|linkedin|whatsapp|telegram|reddit|pinterest|instagram|youtube|mastodon|bluesky|threads|google news|e-?mail)';

/** What may be related to the article's subject, and not to the article. */
const OF_THE_TEXT =
  'activity|addresses|campaigns?|cves?|domains?|emails?|evidence|files?|hash(?:es)?|images?|incidents?|indicators?|infrastructure|iocs?|ips?|malware|photos?|pictures?|research|samples?|screenshots?|urls?|vulnerabilit(?:y|ies)|works?';

/** Over lists of other articles. */
export const READ_ON = line(
  '相关(?:文章|阅读|推荐|内容|新闻)|推荐(?:阅读|文章)|热门(?:文章|推荐)|猜你喜欢|你可能(?:感兴趣|喜欢)的?.{0,6}|大家都在看|最新文章|延伸阅读',
  '(?:read|see) (?:more|next|also)|keep reading|up next|what to read next|explore more|continue reading',
  `related(?! (?:${OF_THE_TEXT})\\b)(?: \\w+){0,3}|recommended(?: \\w+){0,3}|trending(?: \\w+){0,2}|similar (?:posts|articles)|featured (?:news|posts|articles|stories)`,
  'more (?:from|in|on|stories|articles|posts)\\b.{0,40}|more .{1,40} (?:guides|articles|posts|stories|news)|(?:other|further) (?:posts|articles|stories)|(?:latest|recent|popular|most (?:popular|read|viewed)|top) (?:news|posts|articles|stories|comments)',
  'you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,20}|you may have missed',
  '(?:articoli|post|notizie) (?:correlat[ie]|recenti|simili)|altri articoli.{0,40}|ultim[ie] (?:articoli|notizie|news)|leggi anche|(?:ti )?(?:potrebbe(?:ro)?|possono) (?:anche )?(?:interessar(?:e|ti)|piacer(?:e|ti)).{0,20}|da non perdere|(?:più|piu) letti',
  'ähnliche (?:beiträge|artikel)|(?:weitere|neueste|aktuelle) (?:beiträge|artikel)|das könnte (?:sie|dich) auch interessieren|mehr zum thema',
  'articles? (?:similaires|liés|récents|connexes)|(?:à lire|lire) (?:aussi|également)|sur le même sujet',
  '(?:artículos?|entradas?|noticias) (?:relacionad[ao]s|recientes)|(?:también )?te puede interesar|lee también',
);

/** Over what readers wrote, and over the form for it: nothing of the article follows. */
export const COMMENTS = line(
  '(?:\\d+|one|no) (?:thoughts?|comments?|responses?|replies|reply)(?: (?:on|to) ["“”«\'‘’].{0,200}| yet| so far| posted)?',
  'comments?(?: \\(?\\d+\\)?)?|comments? (?:are|is) (?:closed|off|disabled).{0,60}|(?:leave|add|post|write) (?:a|your) (?:comment|reply).{0,60}|join the (?:conversation|discussion)|discussion about this post|be the first to comment|trackbacks?(?: (?:&|and|/) pingbacks?)?',
  '发表(?:评论|留言)|(?:全部|最新|热门|网友|用户)?评论(?:区|列表)?\\s*\\(?\\d*\\)?|\\d+ ?条评论|留言板?',
  '(?:\\d+|nessun|un) comment[oi](?: (?:su|a) ["“”«].{0,200})?|commenti|(?:lascia|scrivi|posta|aggiungi) un (?:commento|messaggio).{0,40}|rispondi annulla risposta',
  '(?:\\d+|keine?) kommentare?|kommentare|(?:schreibe?n? (?:sie )?|hinterlasse )(?:einen|ihren) kommentar.{0,40}',
  '(?:\\d+|aucun) commentaires?|laisser un commentaire.{0,40}|\\d+ comentarios?|(?:deja|escribe) (?:una respuesta|un comentario).{0,40}',
);

/** Buttons to share, to like and to keep. */
const SHARE = line(
  `share|tweet|print|email|pin|listen|save|copy (?:link|url)|get link|share (?:this|on|via|it)\\b.{0,60}|(?:click|tap) to (?:share|e?mail|print|tweet).{0,60}|email this.{0,120}|save (?:story|article).{0,40}|like (?:this|us)(?: (?:post|article|on .{0,20}))?|like loading|(?:like|love) this:? loading|loading|found this (?:article|post) (?:interesting|helpful|useful).{0,400}|rate this (?:post|article)`,
  `(?:share|send|post) (?:to|on|via) ${NETWORK}`,
  'condividi.{0,60}|mi piace:?(?: caricamento)?|caricamento|fai clic (?:qui )?per (?:condividere|inviare|stampare).{0,80}|stampa|teilen|(?:diesen )?(?:beitrag|artikel) teilen|partager.{0,40}|cliquez pour partager.{0,60}|comparte?(?:ir)?(?: en .{0,20}| esto)?',
);

/** Invitations to follow and to subscribe, and their forms. */
const FOLLOW = line(
  `follow|follow (?:us|me|@\\S+|the (?:author|show|conversation))\\b.{0,160}|follow .{1,40} on ${NETWORK}.{0,120}|find us on.{0,60}`,
  'subscribe\\b.{0,120}|sign ?up\\b.{0,120}|newsletter|(?:type|enter) your e-?mail.{0,40}|(?:your )?e-?mail(?: address)?(?: required)?|join \\d+ (?:other )?(?:subscribers|followers)|stay (?:up to date|informed|connected|in the loop).{0,80}|get .{0,60}(?:in|to) your inbox.{0,60}|never miss .{0,80}|(?:our|my|the) newsletter',
  'seguici.{0,160}|iscriviti.{0,160}|digita la tua e-?mail.{0,20}|rimani aggiornato|resta aggiornato.{0,80}',
  'folge (?:uns|mir).{0,100}|newsletter abonnieren|abonnez-vous.{0,100}|suivez-nous.{0,100}|síguenos.{0,100}|suscríbete.{0,100}',
);

/** Where the article is filed. */
const FILED = line(
  '(?:posted|filed|published) (?:in|under|on|by)\\b.{0,160}|this entry was posted\\b.{0,400}|tag(?:s|ged)?(?: (?:with|as|in))?|tag(?:s|ged)?(?: (?:with|as|in))?\\s*:.{0,200}|(?:labels?|categor(?:y|ies)|topics?)\\s*:?|(?:labels?|categor(?:y|ies)|topics?)\\s*:.{0,160}|filed under.{0,160}',
  'tagg?ato.{0,160}|etichette\\s*:.{0,160}|categori[ae]\\s*:.{0,160}|pubblicato (?:da|in|il)\\b.{0,120}|(?:kategorien?|schlagwörter)\\s*:?.{0,120}|(?:étiquettes?|catégories?|etiquetas|categorías?)\\s*:.{0,120}',
);

/** Ways to other pages of the site. */
const NAVIGATION = line(
  '(?:skip|jump) to .{0,40}|back to .{0,40}|go to top|top|post navigation|search(?: for)?|menu|(?:main )?navigation|home|log ?in|sign in|register|close|pages?|archives?|previous\\W{0,3}next|(?:previous|next|older|newer)(?: (?:posts?|articles?|story|stories|pages?|entry|entries)(?:\\b(?!.*[.。]$).{0,160})?|\\s?[:→»›>].{0,160})?|(?:view|see) (?:all|more|my complete|full)\\b.{0,60}|reader interactions|primary sidebar|page load link',
  'vai al contenuto|salta al contenuto|torna (?:su|in alto).{0,20}|(?:articolo |post )?(?:precedente|successivo)(?:\\s?:.{0,160})?|post più (?:recente|vecchio)|accedi|cerca|home page|zum inhalt springen|aller au contenu|saltar al contenido',
);

/** Who wrote it, under the article: a card follows. */
export const AUTHOR = line(
  "about the authors?.{0,40}|(?:the )?authors?|author(?:'s)? bio.{0,40}|written by.{0,80}|meet the (?:author|expert)s?|read more by.{0,60}",
  "l'autore|autore|informazioni sull'autore|über den autor|à propos de l'auteur|sobre el autor",
);

const POLICY = '(?:privacy policy|terms of (?:use|service)|cookie (?:policy|settings))';

/** The small print of the site. It may stand in a longer line. */
const SMALL_PRINT: readonly RegExp[] = [
  /^copyright\b.{0,120}$/i,
  /^.{0,80}(?:©|\(c\) ?(?:19|20)\d\d|copyright ?(?:\(c\)|(?:19|20)\d\d|by\b)|all rights reserved|tutti i diritti riservati|riproduzione riservata|alle rechte vorbehalten|tous droits réservés|版权所有|icp备|公网安备).{0,400}$/i,
  /^.{0,40}(?:found this article interesting|follow (?:us|me) on|subscribe to (?:our|the|my)|sign up (?:for|to) (?:our|the)|join our|we use cookies|by (?:subscribing|signing up|submitting|clicking)\b.{0,40}agree|this site uses|this website uses|questo sito (?:usa|utilizza)|diese website (?:verwendet|nutzt)|your email address will not be published|il tuo indirizzo email non sarà pubblicato|proudly powered by|blog at wordpress\.com).{0,400}$/i,
  new RegExp(`^[^.!?]{0,60}${POLICY}[^.!?]{0,200}$`, 'i'),
  new RegExp(`^.{0,60}(?:our|you agree to (?:the|its|their)|this (?:web)?site'?s?) ${POLICY}.{0,200}$`, 'i'),
  /^(?:powered by|theme(?: by|:)|designed by|impressum|p\. ?iva|advertis\w*|sponsored|annuncio|pubblicità|anzeige)\b.{0,80}$/i,
];

/** Buttons and notices of Chinese sites, which say the same word in many ways. A sentence may begin with the word. */
const CHINESE: readonly RegExp[] = [
  /^(?:分享(?:到|至)?|收藏|点赞|打赏|转发|举报|评论|阅读|浏览|赞|上一篇|下一篇|标签|登录|注册|搜索|首页|投稿|广告|商务合作)(?:本文|文章|[量数次区]|列表|原文|全文|更多)?(?:[\s:(|/·\d+].{0,60})?$/,
  /^(?:返回.{0,6}|扫码.{0,20}|微信.{0,20}|关注(?!点|度|的是)[^,。]{0,20}|(?:分享|转发)(?:到|至|给)[^,。]{0,12}|(?:登录|注册)(?:\/?注册|后[^,。]{0,6}(?:评论|留言|回复|参与|查看|阅读).{0,12}))$/,
  /^.{0,40}(?:如若转载|转载(?:请|自)|未经(?:许可|授权).{0,12}(?:转载|复制|禁止|不得|严禁)|本文由.{0,40}(?:原创|发布)|不代表.{0,20}(?:立场|观点)|如有侵权|感谢您的支持).{0,200}$/,
  /^(?!.*(?:攻击|恶意|钓鱼|诈骗|骗取|受害)).{0,40}(?:扫描?二维码|微信扫一扫).{0,200}$/,
];

/** What stands in the middle of an article and belongs to the page: labels and buttons of its pictures and sections. */
export const IN_THE_TEXT = line(
  'image|press enter or click to view image in full size|click (?:here )?to (?:enlarge|view (?:the )?(?:full|larger)[- ]?(?:size(?:d)? )?image)|(?:zoom|enlarge|expand) image|advertisements?|scroll to continue|article continues below.{0,40}|story continues below.{0,40}|save (?:story)?save this story|annuncio pubblicitario|this file contains hidden or bidirectional unicode text that may be interpreted.{0,300}|show hidden characters',
);

/** Lines that credit where the text comes from, or bring it up to date: they stay. */
export const CREDITS: readonly RegExp[] = [
  /^[\s●•*※【[(（-]*(?:(?:文章|资讯|新闻|信息|本文|译文|原文|图片|参考|参考及)?来源|原文(?:链接|地址|标题)|参考(?:链接|资料|资源|文献|文章|材料)?(?=[\s::|】\])]|$)|本文翻译自|译文声明|编译|转自|责编|via|source|fonte|fonti|references?|riferimenti|further reading|sources|update[sd]?\b|aggiornamento|editor['’]?s? note|导语)/i,
  /^(?:\[?\d+[\].、]?\s*)?https?:\/\/\S+$/,
  // Where to get what the text is about.
  /^(?:(?:下载|访问|项目|源码|开源|仓库|文档|工具|官网)(?:地址|链接|网址)|github|官网)\s*:/i,
];

/** All that may stand at an edge of a page. */
export const FURNITURE: readonly RegExp[] = [
  SHARE,
  FOLLOW,
  FILED,
  NAVIGATION,
  AUTHOR,
  READ_ON,
  COMMENTS,
  IN_THE_TEXT,
  ...SMALL_PRINT,
  ...CHINESE,
];

/** What begins the end of a page: other articles, buttons, where it is filed. */
export const PAGE_END: readonly RegExp[] = [
  SHARE,
  line('tags', 'tagged (?:in|with)', 'filed under', 'posted (?:in|by)', 'pubblicato da', 'etichette'),
  READ_ON,
  AUTHOR,
];
