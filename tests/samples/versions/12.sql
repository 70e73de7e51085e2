PRAGMA application_id = 1380535879;
PRAGMA user_version = 12;
BEGIN TRANSACTION;
CREATE TABLE chains (
  origin TEXT PRIMARY KEY, seq INTEGER NOT NULL, begun INTEGER NOT NULL, reached INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "chains" VALUES('o-fa332a68fd46',12,1795824000000,1795824000000);
CREATE TABLE claims (
  subject TEXT NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL, value TEXT,
  PRIMARY KEY (subject, origin)
) WITHOUT ROWID;
INSERT INTO "claims" VALUES('group g-dc2b149e','o-fa332a68fd46',2,1795824000000,'g');
INSERT INTO "claims" VALUES('person p-7afgqxhlzm','o-fa332a68fd46',3,1795824000000,'g-dc2b149e');
CREATE TABLE contents (hash TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "contents" VALUES('902774584a9f9cc271af7df7b8883bae390ae0f0f0c4b6c181e6685ce5f742d3','{"after":[{"does":"serve","says":"知道了，等着收","then":"下午四点，门铃响了。"},{"does":"verify","says":"到App里看一眼物流","then":"App里也写着“再次派送”。"},{"does":"refuse","says":"打电话叫他们别送了","then":"件退了回去，其实是您等了一个礼拜的药盒。"}],"audience":["resident","teller"],"channel":"sms","cue":[{"ask":"它到底要我做什么？","holds_because":"nothing-asked-by-the-end","id":"nothing","kind":"asks-for-nothing","sign":"reassurance","text":"您不用回复","why":"什么都没要：没有链接，没有钱，没有验证码。不理它也不误事。"}],"debrief":{"do":["什么都没要的，看过就好","不放心，到App里看物流"],"slogan":"不要东西的，多半只是告诉您","what_happened":"派件的跟您打个招呼，再送一次。短信什么都没要，看一眼就行。"},"difficulty":{"premise":[8,6,6,4,4]},"facts_checked":"2026-11-28","fill":{"spot":["东门驿站"],"tail":["0482"]},"format":1,"id":"cn-parcel-0112","lang":"zh-Hans","message":[{"at":"13:32","from":"0571-0550 1137","text":"您的一件包裹面单糊了，只看得清姓和小区。今天不办，明早退回，再派前[[nothing|不用您做什么，也不用回复]]。"}],"place":{"action":[{"does":"refuse","id":"hang-up","label":"挂断"},{"does":"verify","id":"own-call","label":"挂断，打自己知道的号码"},{"does":"ask","id":"ask","label":"问家人"}],"id":"home","title":"家里"},"region":"CN","setting":"您网上买过几样东西，不止一家店。手机来了一条短信。","source":[{"date":"2025-06-18","issuer":"公安部刑事侦查局、国家反诈中心","official":false,"title":"2025版防范电信网络诈骗宣传手册"}],"stale_after":"2027-11-28","title":"快件送不到的短信","topic":"parcel","truth":"genuine","twin":"cn-parcel-0113"}');
INSERT INTO "contents" VALUES('ddec001d89feaa6771240f345efbd8fbe01827cefc22e174cbe3212cb90610f9','{"after":[{"does":"verify","says":"到自己的App里看看","then":"登录记录里只有您这一部手机。密码您也顺手改了。"},{"does":"disclose","gives":"code","says":"收到了，回过去","then":"账号在别处登上了，绑的卡付了九千。"},{"does":"refuse","says":"不回","then":"那几位数过了时，没人再来要。"},{"does":"report","says":"打96110说一声","then":"接线员请您先改密码，又记下了这条短信。"}],"at_stake":9000,"audience":["resident","teller","student"],"channel":"sms","cue":[{"ask":"这个数是办什么用的？","id":"code","kind":"asks-for-code","sign":"red-flag","text":"把收到的数回过去","why":"那几位数是您账户的验证码，登录的事用不着它。"}],"debrief":{"do":["验证码只填在自己打开的页面","发出去了，马上改密码、问银行"],"report":["96110","110"],"slogan":"验证码，谁要都不给","what_happened":"登录的提醒天天有，叫人分不出。有人正拿您的手机号登录，等的就是那几位数。"},"difficulty":{"premise":[8,6,6,4,4]},"facts_checked":"2026-11-28","fill":{"phone":["新手机"],"place":["外省"]},"format":1,"id":"cn-codes-0142","lang":"zh-Hans","message":[{"at":"11:08","from":"安行支付","text":"您的账号换了一部手机登录，只看了看，没付款，要解开，[[code|请把收到的六位数回过来]]。十分钟内要处理。"}],"place":{"action":[{"does":"refuse","id":"hang-up","label":"挂断"},{"does":"verify","id":"own-call","label":"挂断，打自己知道的号码"},{"does":"ask","id":"ask","label":"问家人"}],"id":"home","title":"家里"},"region":"CN","setting":"您手机上装着好几个软件，有的绑着银行卡。手机来了一条短信。","source":[{"date":"2025-06-18","issuer":"公安部刑事侦查局、国家反诈中心","official":false,"title":"2025版防范电信网络诈骗宣传手册"}],"stale_after":"2027-11-28","title":"登录和验证码的短信","topic":"code","truth":"scam","twin":"cn-codes-0143"}');
CREATE TABLE cues (
  play TEXT NOT NULL, cue TEXT NOT NULL, kind TEXT NOT NULL, sign TEXT NOT NULL,
  marked INTEGER NOT NULL, missed INTEGER NOT NULL, PRIMARY KEY (play, cue)
) WITHOUT ROWID;
INSERT INTO "cues" VALUES('r-8c6f267f143a/0','nothing','asks-for-nothing','reassurance',0,0);
INSERT INTO "cues" VALUES('r-8c6f267f143a/1','code','asks-for-code','red-flag',0,0);
CREATE TABLE facts (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL,
  kind TEXT NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (origin, seq)
) WITHOUT ROWID;
INSERT INTO "facts" VALUES('o-fa332a68fd46',1,1795824000000,'store-opened','{"program":"0.1.0","schema":12}','716d4bab02c207bb000ed6c447d09d4da105c7c0205bc49d80cbc704082cdbc7');
INSERT INTO "facts" VALUES('o-fa332a68fd46',2,1795824000000,'group-added','{"group":"g-dc2b149e","label":"g","simulated":false}','75062a286c3cce28edd8e44f3b20f325d8d25a0d9c0bb23d4fba1a781685b465');
INSERT INTO "facts" VALUES('o-fa332a68fd46',3,1795824000000,'person-added','{"group":"g-dc2b149e","person":"p-7afgqxhlzm","simulated":false}','32d31d8d0eaec56359f2af76d68ef92149b3693593fe91f30f6bada23901115f');
INSERT INTO "facts" VALUES('o-fa332a68fd46',4,1795824000000,'informed','{"notice":1,"person":"p-7afgqxhlzm"}','c17f716fc48c13cd0599f56c3d3530580ee07e796135d01916012e66ad8bf5dc');
INSERT INTO "facts" VALUES('o-fa332a68fd46',5,1795824000000,'run-begun','{"drill":"message-rounds","feedback":"each","form":"A","graded":true,"group":"g-dc2b149e","items":["cn-parcel-0112","cn-codes-0142"],"judged":2,"marks":false,"mode":"individual","offset":0,"partner":"","pass_mark":0,"pass_rule":null,"person":"p-7afgqxhlzm","repeats":[],"run":"r-8c6f267f143a","seconds":null,"seed":"1","shared":true,"simulated":false,"timing":"off","verdict_only":true}','7201f592fbd56cd45439d8ef520625e9ce4d55d790d172fb6692677a0121213e');
INSERT INTO "facts" VALUES('o-fa332a68fd46',6,1795824000000,'play-begun','{"again":false,"channel":"sms","content":"902774584a9f9cc271af7df7b8883bae390ae0f0f0c4b6c181e6685ce5f742d3","item":0,"play":"r-8c6f267f143a/0","run":"r-8c6f267f143a","scenario":"cn-parcel-0112","topic":"parcel","truth":"genuine","twin":"cn-parcel-0113"}','27c5a8ffd067114f645f7bd83516d5e2e74feb879b02d9c2e17bce95dd5d12b8');
INSERT INTO "facts" VALUES('o-fa332a68fd46',7,1795824000000,'judged','{"action":"judge","at":4000,"event":0,"outcome":"false-alarm","place":5,"play":"r-8c6f267f143a/0","rating":5,"run":"r-8c6f267f143a","target":""}','fa2ae4811ec47dd59f16e89c4d9751cf1f1188b0f6fe2efff864d3c10687d0fc');
INSERT INTO "facts" VALUES('o-fa332a68fd46',8,1795824000000,'play-ended','{"complete":true,"play":"r-8c6f267f143a/0","run":"r-8c6f267f143a","score":{"correct":null,"cues":[{"cue":"nothing","kind":"asks-for-nothing","marked":false,"missed":false,"sign":"reassurance"}],"encounter_ms":0,"given":[],"outcome":"false-alarm","parts":[{"got":0,"most":5000,"name":"verdict"}],"points":0,"rating":5,"recognised":null,"result":null,"steps":[],"verdict_ms":4000,"version":2}}','55597eab0b79c13e655130998c5a8b0aa127a128a9dbd8b0554c079dd6c0c669');
INSERT INTO "facts" VALUES('o-fa332a68fd46',9,1795824000000,'play-begun','{"again":false,"channel":"sms","content":"ddec001d89feaa6771240f345efbd8fbe01827cefc22e174cbe3212cb90610f9","item":1,"play":"r-8c6f267f143a/1","run":"r-8c6f267f143a","scenario":"cn-codes-0142","topic":"code","truth":"scam","twin":"cn-codes-0143"}','aaa5310d20004ada58646198f5b8aa06b9ff02ff6be019bde2bc3d00e20b52ff');
INSERT INTO "facts" VALUES('o-fa332a68fd46',10,1795824000000,'judged','{"action":"judge","at":4000,"event":0,"outcome":"hit","place":5,"play":"r-8c6f267f143a/1","rating":5,"run":"r-8c6f267f143a","target":""}','2c0e8b66974e5117a48680f1a1e78d1c9ba1c5f6b1418b8f9114160a08f6158a');
INSERT INTO "facts" VALUES('o-fa332a68fd46',11,1795824000000,'play-ended','{"complete":true,"play":"r-8c6f267f143a/1","run":"r-8c6f267f143a","score":{"correct":null,"cues":[{"cue":"code","kind":"asks-for-code","marked":false,"missed":false,"sign":"red-flag"}],"encounter_ms":0,"given":[],"outcome":"hit","parts":[{"got":5000,"most":5000,"name":"verdict"}],"points":10000,"rating":5,"recognised":1000,"result":null,"steps":[],"verdict_ms":4000,"version":2}}','faac61a4ab7523389e7df272aac23d0492b119d1d229e4eaac936869fa753b51');
INSERT INTO "facts" VALUES('o-fa332a68fd46',12,1795824000000,'run-ended','{"complete":true,"run":"r-8c6f267f143a"}','51c2abe48c9e6ee6915b492a795fa69837b1b37c800494c6485f7c987709cab8');
CREATE TABLE gaps (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, previous TEXT NOT NULL, PRIMARY KEY (origin, seq)
) WITHOUT ROWID;
CREATE TABLE groups (id TEXT PRIMARY KEY, label TEXT NOT NULL, simulated INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO "groups" VALUES('g-dc2b149e','g',0);
CREATE TABLE holds (run TEXT PRIMARY KEY, token TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE identities (id TEXT PRIMARY KEY, root TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE joins (id TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (id, other)) WITHOUT ROWID;
CREATE TABLE people (
  id TEXT PRIMARY KEY, "group" TEXT, simulated INTEGER NOT NULL, forgotten INTEGER NOT NULL DEFAULT 0,
  informed INTEGER NOT NULL DEFAULT 0, own_forgotten INTEGER NOT NULL DEFAULT 0,
  own_informed INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO "people" VALUES('p-7afgqxhlzm','g-dc2b149e',0,0,1,0,1);
CREATE TABLE plays (
  id TEXT PRIMARY KEY, run TEXT NOT NULL, item INTEGER NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL,
  time INTEGER NOT NULL, day TEXT NOT NULL, utc_offset INTEGER NOT NULL, person TEXT NOT NULL,
  partner TEXT NOT NULL, again INTEGER NOT NULL, "group" TEXT NOT NULL, mode TEXT NOT NULL,
  simulated INTEGER NOT NULL, drill TEXT NOT NULL, form TEXT NOT NULL, scenario TEXT NOT NULL,
  channel TEXT NOT NULL, topic TEXT NOT NULL, truth TEXT, content TEXT NOT NULL,
  twin TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'shown', events INTEGER NOT NULL DEFAULT 0,
  first INTEGER NOT NULL DEFAULT 0, withdrawn INTEGER NOT NULL DEFAULT 0, met_time INTEGER, met_seq INTEGER,
  rating INTEGER, outcome TEXT, points INTEGER, result TEXT, given TEXT, correct INTEGER,
  recognised INTEGER, encounter_ms INTEGER, verdict_ms INTEGER, scoring INTEGER,
  shared INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "plays" VALUES('r-8c6f267f143a/0','r-8c6f267f143a',0,'o-fa332a68fd46',6,1795824000000,'2026-11-28',0,'p-7afgqxhlzm','',0,'g-dc2b149e','individual',0,'message-rounds','A','cn-parcel-0112','sms','parcel','genuine','902774584a9f9cc271af7df7b8883bae390ae0f0f0c4b6c181e6685ce5f742d3','cn-parcel-0113','ended',1,1,0,1795824000000,7,5,'false-alarm',NULL,NULL,'',NULL,NULL,NULL,NULL,2,1);
INSERT INTO "plays" VALUES('r-8c6f267f143a/1','r-8c6f267f143a',1,'o-fa332a68fd46',9,1795824000000,'2026-11-28',0,'p-7afgqxhlzm','',0,'g-dc2b149e','individual',0,'message-rounds','A','cn-codes-0142','sms','code','scam','ddec001d89feaa6771240f345efbd8fbe01827cefc22e174cbe3212cb90610f9','cn-codes-0143','ended',1,1,0,1795824000000,10,5,'hit',NULL,NULL,'',NULL,1000,NULL,NULL,2,1);
CREATE TABLE quarantine (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, time INTEGER NOT NULL,
  kind TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (origin, seq, hash)
) WITHOUT ROWID;
CREATE TABLE runs (
  id TEXT PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL, day TEXT NOT NULL,
  utc_offset INTEGER NOT NULL, person TEXT NOT NULL, partner TEXT NOT NULL, "group" TEXT NOT NULL,
  own_person TEXT NOT NULL, own_partner TEXT NOT NULL, own_group TEXT NOT NULL,
  mode TEXT NOT NULL, simulated INTEGER NOT NULL, drill TEXT NOT NULL, form TEXT NOT NULL,
  items INTEGER NOT NULL, judged INTEGER NOT NULL,
  graded INTEGER NOT NULL DEFAULT 1, pass_of INTEGER, pass_right INTEGER, pass_given INTEGER,
  ended INTEGER NOT NULL DEFAULT 0, complete INTEGER NOT NULL DEFAULT 0, shared INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "runs" VALUES('r-8c6f267f143a','o-fa332a68fd46',5,1795824000000,'2026-11-28',0,'p-7afgqxhlzm','','g-dc2b149e','p-7afgqxhlzm','','g-dc2b149e','individual',0,'message-rounds','A',2,2,1,NULL,NULL,NULL,1,1,1);
CREATE TABLE self (origin TEXT NOT NULL, site TEXT NOT NULL DEFAULT '');
INSERT INTO "self" VALUES('o-fa332a68fd46','fc227e6336daea99');
CREATE TABLE withdrawals (
  scenario TEXT PRIMARY KEY, withdrawn INTEGER NOT NULL, reason TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX identities_by_root ON identities (root);
CREATE INDEX people_by_group ON people ("group", id);
CREATE INDEX runs_by_person ON runs (person, drill);
CREATE INDEX runs_by_partner ON runs (partner, drill) WHERE partner <> '';
CREATE INDEX plays_by_person ON plays (person, scenario);
CREATE INDEX plays_by_twin ON plays (person, twin) WHERE twin <> '';
CREATE INDEX plays_by_partner ON plays (partner, scenario) WHERE partner <> '';
CREATE INDEX plays_first ON plays ("group", mode, simulated, person, day, outcome, points) WHERE first;
CREATE INDEX plays_last ON plays (
  person, truth, first, met_time, origin, met_seq, outcome, given, day, "group", mode, simulated, partner
) WHERE outcome IS NOT NULL AND partner = '' AND NOT withdrawn;
CREATE INDEX plays_withdrawn ON plays ("group", day) WHERE withdrawn;
CREATE INDEX plays_first_pairs ON plays ("group", mode, simulated, scenario, twin, day, outcome) WHERE first;
COMMIT;
