PRAGMA application_id = 1380535879;
PRAGMA user_version = 17;
BEGIN TRANSACTION;
CREATE TABLE campaign_counts (
  campaign TEXT NOT NULL, unit TEXT NOT NULL, measure TEXT NOT NULL, count INTEGER NOT NULL,
  day TEXT NOT NULL, time INTEGER NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (campaign, unit, measure)
) WITHOUT ROWID;
INSERT INTO "campaign_counts" VALUES('medical-fund','演练市/甲镇/甲一村卫生室','banner',1,'2026-11-29',1795996801000,'o-92bb49bb78f1',4);
INSERT INTO "campaign_counts" VALUES('medical-fund','演练市/甲镇/甲一村卫生室','reached',28,'2026-11-29',1795996801000,'o-92bb49bb78f1',4);
CREATE TABLE campaign_entries (
  entry TEXT PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL,
  campaign TEXT NOT NULL, unit TEXT NOT NULL, measure TEXT NOT NULL, count INTEGER NOT NULL,
  day TEXT NOT NULL, place TEXT NOT NULL, note TEXT NOT NULL, files TEXT NOT NULL, replaces TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "campaign_entries" VALUES('m-0a1b2c3d4e5f','o-92bb49bb78f1',3,1795996801000,'medical-fund','演练市/甲镇','slogan',0,'2026-11-29','','','','m-ffffffffffff');
INSERT INTO "campaign_entries" VALUES('m-5d1c2b7a9e40','o-92bb49bb78f1',2,1795996801000,'medical-fund','演练市/甲镇','slogan',2,'2026-11-29','集市','','0000000000000000000000000000000000000000000000000000000000000000.jpg','');
CREATE TABLE campaign_files (
  campaign TEXT NOT NULL, unit TEXT NOT NULL, file TEXT NOT NULL, measure TEXT NOT NULL, day TEXT NOT NULL,
  entry TEXT NOT NULL, time INTEGER NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (campaign, unit, file, entry)
) WITHOUT ROWID;
INSERT INTO "campaign_files" VALUES('medical-fund','演练市/甲镇','0000000000000000000000000000000000000000000000000000000000000000.jpg','slogan','2026-11-29','m-5d1c2b7a9e40',1795996801000,'o-92bb49bb78f1',2);
CREATE TABLE campaign_rows (
  campaign TEXT NOT NULL, unit TEXT NOT NULL, "row" TEXT NOT NULL, day TEXT NOT NULL, time INTEGER NOT NULL,
  origin TEXT NOT NULL, seq INTEGER NOT NULL, sheet TEXT NOT NULL, practice TEXT NOT NULL,
  problems TEXT NOT NULL, PRIMARY KEY (campaign, unit, "row")
) WITHOUT ROWID;
INSERT INTO "campaign_rows" VALUES('medical-fund','演练市/甲镇/甲一村卫生室','1111111111111111111111111111111111111111111111111111111111111111','2026-11-29',1795996801000,'o-92bb49bb78f1',4,'2222222222222222222222222222222222222222222222222222222222222222','用喇叭讲','缺折页');
CREATE TABLE chains (
  origin TEXT PRIMARY KEY, seq INTEGER NOT NULL, begun INTEGER NOT NULL, reached INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "chains" VALUES('o-8ba83fb078d9',17,1795824000000,1795910400000);
INSERT INTO "chains" VALUES('o-92bb49bb78f1',4,1795996800000,1795996801000);
CREATE TABLE claims (
  subject TEXT NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL, value TEXT,
  PRIMARY KEY (subject, origin)
) WITHOUT ROWID;
INSERT INTO "claims" VALUES('group g-71cd3c74','o-8ba83fb078d9',2,1795824000000,'g');
INSERT INTO "claims" VALUES('person p-327hjyr2ur','o-8ba83fb078d9',3,1795824000000,'g-71cd3c74');
INSERT INTO "claims" VALUES('sitting o-8ba83fb078d9/16','o-8ba83fb078d9',16,1795910400000,'{"consent":false,"day":"2026-11-29","offset":480,"organiser":"城关镇文化站","photographs":[],"place":"集市","present":120,"remarks":"","room":"","sixty":40}');
INSERT INTO "claims" VALUES('sitting room-486860cc1a67','o-8ba83fb078d9',15,1795910400000,'{"consent":true,"day":"2026-11-28","offset":480,"organiser":"城关镇文化站","photographs":["0000000000000000000000000000000000000000000000000000000000000000"],"place":"王村文化礼堂","present":31,"remarks":"停电十分钟","room":"room-486860cc1a67","sixty":24}');
CREATE TABLE contents (hash TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "contents" VALUES('902774584a9f9cc271af7df7b8883bae390ae0f0f0c4b6c181e6685ce5f742d3','{"after":[{"does":"serve","says":"知道了，等着收","then":"下午四点，门铃响了。"},{"does":"verify","says":"到App里看一眼物流","then":"App里也写着“再次派送”。"},{"does":"refuse","says":"打电话叫他们别送了","then":"件退了回去，其实是您等了一个礼拜的药盒。"}],"audience":["resident","teller"],"channel":"sms","cue":[{"ask":"它到底要我做什么？","holds_because":"nothing-asked-by-the-end","id":"nothing","kind":"asks-for-nothing","sign":"reassurance","text":"您不用回复","why":"什么都没要：没有链接，没有钱，没有验证码。不理它也不误事。"}],"debrief":{"do":["什么都没要的，看过就好","不放心，到App里看物流"],"slogan":"不要东西的，多半只是告诉您","what_happened":"派件的跟您打个招呼，再送一次。短信什么都没要，看一眼就行。"},"difficulty":{"premise":[8,6,6,4,4]},"facts_checked":"2026-11-28","fill":{"spot":["东门驿站"],"tail":["0482"]},"format":1,"id":"cn-parcel-0112","lang":"zh-Hans","message":[{"at":"13:32","from":"0571-0550 1137","text":"您的一件包裹面单糊了，只看得清姓和小区。今天不办，明早退回，再派前[[nothing|不用您做什么，也不用回复]]。"}],"place":{"action":[{"does":"refuse","id":"hang-up","label":"挂断"},{"does":"verify","id":"own-call","label":"挂断，打自己知道的号码"},{"does":"ask","id":"ask","label":"问家人"}],"id":"home","title":"家里"},"region":"CN","setting":"您网上买过几样东西，不止一家店。手机来了一条短信。","source":[{"date":"2025-06-18","issuer":"公安部刑事侦查局、国家反诈中心","official":false,"title":"2025版防范电信网络诈骗宣传手册"}],"stale_after":"2027-11-28","title":"快件送不到的短信","topic":"parcel","truth":"genuine","twin":"cn-parcel-0113"}');
INSERT INTO "contents" VALUES('ddec001d89feaa6771240f345efbd8fbe01827cefc22e174cbe3212cb90610f9','{"after":[{"does":"verify","says":"到自己的App里看看","then":"登录记录里只有您这一部手机。密码您也顺手改了。"},{"does":"disclose","gives":"code","says":"收到了，回过去","then":"账号在别处登上了，绑的卡付了九千。"},{"does":"refuse","says":"不回","then":"那几位数过了时，没人再来要。"},{"does":"report","says":"打96110说一声","then":"接线员请您先改密码，又记下了这条短信。"}],"at_stake":9000,"audience":["resident","teller","student"],"channel":"sms","cue":[{"ask":"这个数是办什么用的？","id":"code","kind":"asks-for-code","sign":"red-flag","text":"把收到的数回过去","why":"那几位数是您账户的验证码，登录的事用不着它。"}],"debrief":{"do":["验证码只填在自己打开的页面","发出去了，马上改密码、问银行"],"report":["96110","110"],"slogan":"验证码，谁要都不给","what_happened":"登录的提醒天天有，叫人分不出。有人正拿您的手机号登录，等的就是那几位数。"},"difficulty":{"premise":[8,6,6,4,4]},"facts_checked":"2026-11-28","fill":{"phone":["新手机"],"place":["外省"]},"format":1,"id":"cn-codes-0142","lang":"zh-Hans","message":[{"at":"11:08","from":"安行支付","text":"您的账号换了一部手机登录，只看了看，没付款，要解开，[[code|请把收到的六位数回过来]]。十分钟内要处理。"}],"place":{"action":[{"does":"refuse","id":"hang-up","label":"挂断"},{"does":"verify","id":"own-call","label":"挂断，打自己知道的号码"},{"does":"ask","id":"ask","label":"问家人"}],"id":"home","title":"家里"},"region":"CN","setting":"您手机上装着好几个软件，有的绑着银行卡。手机来了一条短信。","source":[{"date":"2025-06-18","issuer":"公安部刑事侦查局、国家反诈中心","official":false,"title":"2025版防范电信网络诈骗宣传手册"}],"stale_after":"2027-11-28","title":"登录和验证码的短信","topic":"code","truth":"scam","twin":"cn-codes-0143"}');
CREATE TABLE cues (
  play TEXT NOT NULL, cue TEXT NOT NULL, kind TEXT NOT NULL, sign TEXT NOT NULL,
  marked BOOLEAN NOT NULL, missed BOOLEAN NOT NULL, PRIMARY KEY (play, cue)
) WITHOUT ROWID;
INSERT INTO "cues" VALUES('r-30b4381e61ff/0','nothing','asks-for-nothing','reassurance',0,0);
CREATE TABLE facts (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL,
  kind TEXT NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (origin, seq)
) WITHOUT ROWID;
INSERT INTO "facts" VALUES('o-8ba83fb078d9',1,1795824000000,'store-opened','{"program":"0.1.0","schema":13}','c27fc6e4edf8d928f134895691fe24c991382028d7c3aab7d22101d917515c5c');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',2,1795824000000,'group-added','{"group":"g-71cd3c74","label":"g","simulated":false}','cb7d96be5ae786fae12f2cd42681972ee933f78a030a63d17666aa14ddbd7eed');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',3,1795824000000,'person-added','{"group":"g-71cd3c74","person":"p-327hjyr2ur","simulated":false}','2df6572d70e651bbf2a80a0e90792e331c2ea0d68ee5fee7c3808fec213e267d');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',4,1795824000000,'informed','{"notice":1,"person":"p-327hjyr2ur"}','a8c89a4c9e5cd802d5312661758e80ab0751d948a436357dac0ddf51c54c9024');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',5,1795824000000,'run-begun','{"drill":"message-rounds","feedback":"each","form":"A","graded":true,"group":"g-71cd3c74","items":["cn-parcel-0112"],"judged":1,"marks":false,"mode":"individual","offset":0,"partner":"","pass_mark":0,"pass_rule":null,"person":"p-327hjyr2ur","repeats":[],"run":"r-30b4381e61ff","seconds":null,"seed":"1","shared":true,"simulated":false,"timing":"off","verdict_only":true}','5dad594a0b631331e8313064203d456119c60a3e6ed5566071ade0a233e71b32');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',6,1795824000000,'play-begun','{"again":false,"channel":"sms","content":"902774584a9f9cc271af7df7b8883bae390ae0f0f0c4b6c181e6685ce5f742d3","item":0,"play":"r-30b4381e61ff/0","run":"r-30b4381e61ff","scenario":"cn-parcel-0112","topic":"parcel","truth":"genuine","twin":"cn-parcel-0113"}','7a18c2f3afa90108d8c0db7d4fb489278874b00b06b40046e0fe0875abe6de39');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',7,1795824000000,'judged','{"action":"judge","at":4000,"event":0,"outcome":"false-alarm","place":5,"play":"r-30b4381e61ff/0","rating":5,"run":"r-30b4381e61ff","target":""}','a095a5f29d5228eb9bc406efdbaa2ed529535997d8262c8d54c322707fe654c0');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',8,1795824000000,'play-ended','{"complete":true,"play":"r-30b4381e61ff/0","run":"r-30b4381e61ff","score":{"correct":null,"cues":[{"cue":"nothing","kind":"asks-for-nothing","marked":false,"missed":false,"sign":"reassurance"}],"encounter_ms":0,"given":[],"outcome":"false-alarm","parts":[{"got":0,"most":5000,"name":"verdict"}],"points":0,"rating":5,"recognised":null,"result":null,"steps":[],"verdict_ms":4000,"version":2}}','b933c925561f75a007b8b4cdacd50852a679f067b623ab6f0ba9ae34913f11ed');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',9,1795824000000,'run-ended','{"complete":true,"run":"r-30b4381e61ff"}','4931f193ca0232cc63967899d1c078163232bb39f67328066d695220ef747318');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',10,1795824000000,'room-begun','{"drill":"message-rounds","items":["cn-parcel-0112","cn-codes-0142"],"offset":0,"present":30,"room":"room-486860cc1a67","seed":"1"}','8e31abe7610776470ae95ca521e5b1405f3fd8629a4a133d15ab4689119719d0');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',11,1795824000000,'room-voted','{"channel":"sms","content":"902774584a9f9cc271af7df7b8883bae390ae0f0f0c4b6c181e6685ce5f742d3","estimated":false,"genuine":10,"item":0,"present":30,"room":"room-486860cc1a67","scam":12,"scenario":"cn-parcel-0112","topic":"parcel","truth":"genuine","twin":"cn-parcel-0113","unsure":5}','2b6474b2688e381cf408f5238e3125e3544b1d88584beae787685c3cc1a654b3');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',12,1795824000000,'room-voted','{"channel":"sms","content":"ddec001d89feaa6771240f345efbd8fbe01827cefc22e174cbe3212cb90610f9","estimated":false,"genuine":10,"item":1,"present":30,"room":"room-486860cc1a67","scam":12,"scenario":"cn-codes-0142","topic":"code","truth":"scam","twin":"cn-codes-0143","unsure":5}','990e9cf86b95c14154030af2469abf6910b6cc15e7a7f1dd29cd22518c41ec07');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',13,1795824000000,'room-ended','{"complete":true,"room":"room-486860cc1a67"}','b8e108f3edd287a9c8e7c08f3e6851b48854a13f9c1d3f983f6c91bc3cd7f701');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',14,1795910400000,'sitting-recorded','{"consent":true,"day":"2026-11-28","offset":480,"organiser":"城关镇文化站","photographs":["0000000000000000000000000000000000000000000000000000000000000000"],"place":"王村文化礼堂","present":30,"remarks":"停电十分钟","room":"room-486860cc1a67","sixty":24}','94f0de6773ecf18894ce5e483e54cbd6fdca0310c6a27fdc230d190cca54d203');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',15,1795910400000,'sitting-recorded','{"consent":true,"day":"2026-11-28","offset":480,"organiser":"城关镇文化站","photographs":["0000000000000000000000000000000000000000000000000000000000000000"],"place":"王村文化礼堂","present":31,"remarks":"停电十分钟","room":"room-486860cc1a67","sixty":24}','20860656879df7b3772e8abe0d338f7c7b2f6638c33c5b9a3a556cc417e79ddc');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',16,1795910400000,'sitting-recorded','{"consent":false,"day":"2026-11-29","offset":480,"organiser":"城关镇文化站","photographs":[],"place":"集市","present":120,"remarks":"","room":"","sixty":40}','6f016790b09c9a379636d97fc07540211e622d6a5245f949d1d3b6333c70e2b9');
INSERT INTO "facts" VALUES('o-8ba83fb078d9',17,1795910400000,'helped-one','{"age":"75-up","answer":"unsure","channel":"sms","content":"902774584a9f9cc271af7df7b8883bae390ae0f0f0c4b6c181e6685ce5f742d3","day":"2026-11-29","offset":480,"scenario":"cn-parcel-0112","talk":"talk-1b2c3d4e5f60","topic":"parcel","truth":"genuine","twin":"cn-parcel-0113"}','e2d3cc465e9bfd5b89b01743d5bfaf61ccec1c0b88968e95533c16dac1b51059');
INSERT INTO "facts" VALUES('o-92bb49bb78f1',1,1795996800000,'store-opened','{"program":"0.1.0","schema":17}','5226b732541efae9c4ca46e800ee7b5ef6a1eeeb36941a3608dfdb3f69a42f0c');
INSERT INTO "facts" VALUES('o-92bb49bb78f1',2,1795996801000,'measure-logged','{"campaign":"medical-fund","count":2,"day":"2026-11-29","entry":"m-5d1c2b7a9e40","evidence":["0000000000000000000000000000000000000000000000000000000000000000.jpg"],"measure":"slogan","note":"","offset":480,"place":"集市","replaces":"","unit":"演练市/甲镇"}','4a1b3bb2195aed2e5985d0d5c3c4076f00dcd6cae3d1ae3debd1b823590df919');
INSERT INTO "facts" VALUES('o-92bb49bb78f1',3,1795996801000,'measure-logged','{"campaign":"medical-fund","count":0,"day":"2026-11-29","entry":"m-0a1b2c3d4e5f","evidence":[],"measure":"slogan","note":"","offset":480,"place":"","replaces":"m-ffffffffffff","unit":"演练市/甲镇"}','7177040dcbf3f17cfb2309bea30a8ec252ee66b35415747fc018abfc02b19d8b');
INSERT INTO "facts" VALUES('o-92bb49bb78f1',4,1795996801000,'measure-collected','{"campaign":"medical-fund","counts":[{"count":1,"measure":"banner"},{"count":28,"measure":"reached"}],"day":"2026-11-29","evidence":[],"offset":480,"practice":"用喇叭讲","problems":"缺折页","row":"1111111111111111111111111111111111111111111111111111111111111111","sheet":"2222222222222222222222222222222222222222222222222222222222222222","unit":"演练市/甲镇/甲一村卫生室"}','4d0468da0a980ed5ef555235de7edef15a5ca1cc8e1042acc50e5703d688043c');
CREATE TABLE gaps (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, previous TEXT NOT NULL, PRIMARY KEY (origin, seq)
) WITHOUT ROWID;
CREATE TABLE gatherings (
  id TEXT PRIMARY KEY, room TEXT NOT NULL, day TEXT NOT NULL, place TEXT NOT NULL, organiser TEXT NOT NULL,
  present INTEGER NOT NULL, sixty INTEGER NOT NULL, remarks TEXT NOT NULL, photographs TEXT NOT NULL,
  consent BOOLEAN NOT NULL
) WITHOUT ROWID;
INSERT INTO "gatherings" VALUES('o-8ba83fb078d9/16','','2026-11-29','集市','城关镇文化站',120,40,'','',0);
INSERT INTO "gatherings" VALUES('room-486860cc1a67','room-486860cc1a67','2026-11-28','王村文化礼堂','城关镇文化站',31,24,'停电十分钟','0000000000000000000000000000000000000000000000000000000000000000',1);
CREATE TABLE groups (id TEXT PRIMARY KEY, label TEXT NOT NULL, simulated BOOLEAN NOT NULL) WITHOUT ROWID;
INSERT INTO "groups" VALUES('g-71cd3c74','g',0);
CREATE TABLE helped (
  talk TEXT NOT NULL, scenario TEXT NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL,
  time INTEGER NOT NULL, day TEXT NOT NULL, channel TEXT NOT NULL, topic TEXT NOT NULL, truth TEXT,
  twin TEXT NOT NULL, content TEXT NOT NULL, age TEXT NOT NULL, answer TEXT NOT NULL,
  PRIMARY KEY (talk, scenario)
) WITHOUT ROWID;
INSERT INTO "helped" VALUES('talk-1b2c3d4e5f60','cn-parcel-0112','o-8ba83fb078d9',17,1795910400000,'2026-11-29','sms','parcel','genuine','cn-parcel-0113','902774584a9f9cc271af7df7b8883bae390ae0f0f0c4b6c181e6685ce5f742d3','75-up','unsure');
CREATE TABLE holds (run TEXT PRIMARY KEY, token TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE identities (id TEXT PRIMARY KEY, root TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE joins (id TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (id, other)) WITHOUT ROWID;
CREATE TABLE people (
  id TEXT PRIMARY KEY, "group" TEXT, simulated BOOLEAN NOT NULL, forgotten BOOLEAN NOT NULL DEFAULT FALSE,
  informed INTEGER NOT NULL DEFAULT 0, own_forgotten BOOLEAN NOT NULL DEFAULT FALSE,
  own_informed INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO "people" VALUES('p-327hjyr2ur','g-71cd3c74',0,0,1,0,1);
CREATE TABLE plays (
  id TEXT PRIMARY KEY, run TEXT NOT NULL, item INTEGER NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL,
  time INTEGER NOT NULL, day TEXT NOT NULL, utc_offset INTEGER NOT NULL, person TEXT NOT NULL,
  partner TEXT NOT NULL, again BOOLEAN NOT NULL, "group" TEXT NOT NULL, mode TEXT NOT NULL,
  simulated BOOLEAN NOT NULL, drill TEXT NOT NULL, form TEXT NOT NULL, scenario TEXT NOT NULL,
  channel TEXT NOT NULL, topic TEXT NOT NULL, truth TEXT, content TEXT NOT NULL,
  twin TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'shown', events INTEGER NOT NULL DEFAULT 0,
  first BOOLEAN NOT NULL DEFAULT FALSE, withdrawn BOOLEAN NOT NULL DEFAULT FALSE,
  met_time INTEGER, met_seq INTEGER,
  rating INTEGER, outcome TEXT, points INTEGER, result TEXT, given TEXT, correct INTEGER,
  recognised INTEGER, encounter_ms INTEGER, verdict_ms INTEGER, scoring INTEGER,
  shared BOOLEAN NOT NULL
) WITHOUT ROWID;
INSERT INTO "plays" VALUES('r-30b4381e61ff/0','r-30b4381e61ff',0,'o-8ba83fb078d9',6,1795824000000,'2026-11-28',0,'p-327hjyr2ur','',0,'g-71cd3c74','individual',0,'message-rounds','A','cn-parcel-0112','sms','parcel','genuine','902774584a9f9cc271af7df7b8883bae390ae0f0f0c4b6c181e6685ce5f742d3','cn-parcel-0113','ended',1,1,0,1795824000000,7,5,'false-alarm',NULL,NULL,'',NULL,NULL,NULL,NULL,2,1);
CREATE TABLE quarantine (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, time INTEGER NOT NULL,
  kind TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (origin, seq, hash)
) WITHOUT ROWID;
CREATE TABLE rooms (
  id TEXT PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL, day TEXT NOT NULL,
  drill TEXT NOT NULL, items INTEGER NOT NULL, present INTEGER NOT NULL,
  ended BOOLEAN NOT NULL DEFAULT FALSE, complete BOOLEAN NOT NULL DEFAULT FALSE
) WITHOUT ROWID;
INSERT INTO "rooms" VALUES('room-486860cc1a67','o-8ba83fb078d9',10,1795824000000,'2026-11-28','message-rounds',2,30,1,1);
CREATE TABLE runs (
  id TEXT PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL, day TEXT NOT NULL,
  utc_offset INTEGER NOT NULL, person TEXT NOT NULL, partner TEXT NOT NULL, "group" TEXT NOT NULL,
  own_person TEXT NOT NULL, own_partner TEXT NOT NULL, own_group TEXT NOT NULL,
  mode TEXT NOT NULL, simulated BOOLEAN NOT NULL, drill TEXT NOT NULL, form TEXT NOT NULL,
  items INTEGER NOT NULL, judged INTEGER NOT NULL,
  graded BOOLEAN NOT NULL DEFAULT TRUE, pass_of INTEGER, pass_right INTEGER, pass_given INTEGER,
  ended BOOLEAN NOT NULL DEFAULT FALSE, complete BOOLEAN NOT NULL DEFAULT FALSE, shared BOOLEAN NOT NULL
) WITHOUT ROWID;
INSERT INTO "runs" VALUES('r-30b4381e61ff','o-8ba83fb078d9',5,1795824000000,'2026-11-28',0,'p-327hjyr2ur','','g-71cd3c74','p-327hjyr2ur','','g-71cd3c74','individual',0,'message-rounds','A',1,1,1,NULL,NULL,NULL,1,1,1);
CREATE TABLE self (origin TEXT NOT NULL, site TEXT NOT NULL DEFAULT '');
INSERT INTO "self" VALUES('o-92bb49bb78f1','be898e0d22ca7f11');
CREATE TABLE votes (
  room TEXT NOT NULL, item INTEGER NOT NULL, day TEXT NOT NULL, drill TEXT NOT NULL, scenario TEXT NOT NULL,
  channel TEXT NOT NULL, topic TEXT NOT NULL, truth TEXT, twin TEXT NOT NULL, content TEXT NOT NULL,
  present INTEGER NOT NULL, genuine INTEGER NOT NULL, unsure INTEGER NOT NULL, scam INTEGER NOT NULL,
  estimated BOOLEAN NOT NULL, PRIMARY KEY (room, item)
) WITHOUT ROWID;
INSERT INTO "votes" VALUES('room-486860cc1a67',0,'2026-11-28','message-rounds','cn-parcel-0112','sms','parcel','genuine','cn-parcel-0113','902774584a9f9cc271af7df7b8883bae390ae0f0f0c4b6c181e6685ce5f742d3',30,10,5,12,0);
INSERT INTO "votes" VALUES('room-486860cc1a67',1,'2026-11-28','message-rounds','cn-codes-0142','sms','code','scam','cn-codes-0143','ddec001d89feaa6771240f345efbd8fbe01827cefc22e174cbe3212cb90610f9',30,10,5,12,0);
CREATE TABLE withdrawals (
  scenario TEXT PRIMARY KEY, withdrawn BOOLEAN NOT NULL, reason TEXT NOT NULL
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
