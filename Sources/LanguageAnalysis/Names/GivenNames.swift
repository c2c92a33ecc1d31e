/// Given names as the people of many languages bear them, by which two capitalised words are a person's name wherever they stand.
///
/// Names that are first of all words or places of English ("April", "Grace", "Jordan") are left out.
enum GivenNames {
    /// Whether a word is one of them.
    static func contains(_ hash: UInt64) -> Bool { all.contains(hash) }

    private static let all: WordSet = """
        aagot aaron aasa abayomi abbas abby abd abdallah abdel abdelaziz abdelkader abdelkrim abdellah abderrahmane
        abdo abdou abdul abdulaziz abdulkadir abdulla abdullah abdulrahman abe abebe abed abel abelardo abena abeni
        abhijit abhishek abigail abimbola abiola abir abraham abu achara achille achim ada adalbert adalberto adam
        adarsh addie adebayo adel adela adele adelheid adelina adeline adeola aderonke adetokunbo adil adisak aditi
        aditya adnan adolf adolfo adriaan adrian adriana adrienne adwoa adèle adéla afaf afia afonso agata agathe
        agnes agnese agnieszka agnė agostinho agostino agung agus agustin agustín ahlam ahmad ahmed ahmet aicha aida
        aidan aigerim aiko aileen ailsa aimé aino aisha aisling aistė aivars ajay ajit akash akemi akhilesh aki
        akihiko akihito akiko akin akinyi akio akira akosua akram aksel akshay akua alaa alain alan alana alba albane
        albert alberta alberto albin albrecht alda aldo alec aleida alejandra alejandro alejo aleksandar aleksander
        aleksandr aleksandra aleksei aleksej aleksey alemayehu alena alenka alessandra alessandro alessia alessio alex
        alexa alexander alexandra alexandre alexandrine alexandros alexandru alexei alexey alexis alf alfie alfonso
        alfred alfredo ali alice alicia alin alina aliou alison alistair aliya alka allan allen allison alma almazbek
        almudena alois alonso alphonse alun alvaro alvin alwin alyona alyosha alyssa amadeo amadou amal amalia aman
        amanda amani amar amara ambika ambra ambrogio ambrose amedeo ameen ameer amelia amer amerigo amin amina
        aminata amine aminu amir amira amit amitabh ammar amna amol amos amparo amr amrit amrita amy amélie ana anabel
        anahit anand anas anastasia anastasios anatole anatoli anatolij anatoly anaïs anca anders andre andrea andreas
        andreea andrei andrej andres andrew andrey andris andrius andriy andrus andrzej andrás andré andrée andrés
        andy aneta anette ange angela angelo angharad angie angus angélique anibal anil anirudh anis anisa anita anja
        anjali anke anker ankit ankita ann anna annalisa annamaria anne annegret annelies anneliese annemarie annette
        annie annika anouk anselmo ansgar anthony antje antoine antoinette anton antonella antonello antonia
        antonietta antonio antonis antoon ants antti anu anup anupam anwar anyango aníbal aoife aparna apostolos
        araceli aram arash aravind archana archibald archie ardeshir aref arend ari ariane arianna arief arild
        aristide aristotelis arja arjen arjun arkadiusz arkady arlene armand armando armas armelle armen armin arnab
        arnaldo arnaud arne arno arnold arpita arrigo arsen arsenio artak artem arthur artis arto artur arturo artyom
        arun aruna arvid arvind arvo arvydas arwa asad asami asante asbjørn asel asger asha asher ashley ashok ashot
        ashraf ashwin askar aslan aslaug aslı asma asmaa assunta asta astrid asuka asunción athanasios athina athol
        atsuko atsushi attila attilio atul aude audrey audun aung aurelio aurélie aurélien avi avinash aviva avraham
        avram awino axel aya ayaka ayako ayanda ayesha ayhan ayinde ayman ayo ayse aysel aytaç ayumi ayşe azadeh
        azamat azikiwe aziz aziza azzurra aïcha babacar babak babatunde badr baek bahaa bahram bairbre bakari bakhyt
        balakrishnan balraj baltasar balázs bambang baptiste baraka barbara barbora baris barnaba barney barry bart
        bartolomeo bartolomé bartosz baruch bashar bashir basil basile basma bassam bastian bastien battista beate
        beatrice beatriz becky behnam behrouz bekir belinda belén ben bence benedetta benedetto benedict bengt
        beniamino benito benjamin benjamine benjamín benny benoît bente bento berhane berit bernadette bernard
        bernardo bernd bernhard bernhardt bernice bernie bert berta bertha bertrand beryl besik bess beth bethany
        betsy bette bettina betty bev beverley beverly bharat bhaskar bhavna bhuvan biagio bianca bilal biljana billie
        billy bimal bindu binyamin birger birgit birgitta birgitte birthe bjarne bjarni björn bjørg bjørn blagoje
        blaise blake blanca blanche blaž boaz bob bobby bodo bogdan bogumił bohdan bohumil bojan bola bolat boleslav
        boleslaw bolesław bongani bonnie borghild borislav borja borys boubacar boyd boško božena božidar brad bradley
        brahim bram brandon branimir branislav branka branko braulio breda brenda brendan brent brett brian brianna
        brice bridget brigida brigitte britt britta brittany bronislaw bronisław brooke bror bruce bruna brunella
        bruno bryan bryant bryn budi burak burhan busisiwe byron bálint béla bénédicte bérengère bülent caetano
        caitlin caitlyn caleb callum calogero calum calvin camilla camille camillo camilo canan candice caradoc carey
        caridad carina carl carla carlo carlos carlota carmela carmelo carmen carmine carmo carol carole carolien
        caroline carolyn carrie carsten carys casey cassandra cassie catalina catarina caterina cathal catherine
        cathleen cathy catriona cayetano cecil cecilia cedric cees celestino celia cem cemal cengiz cerys cesar cesare
        cevdet cezary chad chai chaim chalerm chandan chandra chantal charalambos charles charlie charlotte chas
        cheikh cheol cheryl chet chetan chiamaka chiara chidi chidinma chieko chika chike chikondi chima chinedu
        chinelo chinua chinwe chipo chitra chiyo chloe chris christa christelle christer christian christiane
        christina christine christoph christophe christopher christos chukwuemeka chukwuma chul chun ciara ciarán
        cillian cindy ciro claire clara clarence clarice claude claudette claudia claudine claudio clayton clelia
        clement clemente clifford clive clotilde clyde clémence clément cody coen colby cole colette colin colleen
        conceição concepción concetta concha connie connor conor conrad constance constantin constantine consuelo
        corentin corey corina corinna corinne cormac cornel cornelia cornelis cornelius corrado cory cosimo cosmin
        costanza costas costin courtney craig crina cristal cristi cristian cristiano cristina cristoforo cristóbal
        csaba csilla curtis cynthia cyril cyrille cécile céline césar călin cătălin daan dace dafydd dagfinn dagmar
        dagny dai daichi daiki daisuke dalal dale dalia dalila daljit damian damiano damien damião dan dana danica
        daniel daniela daniele danielle danijel danil danilo daniyar danièle danny danuta daoud daphne darcy daria
        dariga darija dario dariush dariusz darko darlene darragh darrell darren darryl darya daryl darío daudi dave
        david davide davina davit davor dayo deanna debbie debora deborah debra declan dee deepa deepak deepika
        deirdre dejan delfina delia delores delphine demba demetrio demetrius denis denise deniz dennis denny denys
        deon derek dermot derrick derya desanka desirée desmond despina desta detlef dev devendra devin dewi dexter
        dezső dhananjay dharmendra dhruv diallo dian diana diane diarmuid dick didier diederik diego dieter dietmar
        dietrich dieuwke dikembe dilek diletta dilip dilwyn dimitar dimitra dimitri dimitrij dimitrios dimitris dina
        dinara dinesh dinis dino diogo dionisio dirk divya djamel djoko dmitri dmitrij dmitriy dmitry dmytro doina
        dolly dolores domenico domingo domingos dominic dominik dominique donal donald donatella donato donna donncha
        donny dora doreen dorian dorin doris dorota dorothea dorothy doug douglas dov dragan dragana dragica drago
        dragoslav dragoș dragutin driss duane duarte dubravka duc dumisani dumitru duncan dustin dušan dušanka duška
        dwayne dwight dylan dzmitry débora dénes désiré dörte eamon eamonn earnest ebba ebbe ebele eberhard ebo
        ebrahim ebru ebun ece eckart eckhard edda eddie edeltraud edem edgar edgardo edgars edie edina edith edmond
        edmund edmundo edmée edna edoardo edouard eduarda eduardo edward edwin edwina edyta eero eeva effie efraim
        efraín efua egidijus egil eglė egon ehud eija eiji eiko eileen eilidh eilish eimear einar eino eirik eirlys
        eivind ekaterina eko ekow ekrem elaine elazar eleanor eleftherios elena eleni eleonora eleri elettra elfriede
        elham eli elias eliezer elif elijah elin elina elio elisa elisabeta elisabete elisabeth elisabetta eliyahu
        eliza elizabeth elke ella ellen ellinor elliot ellis elmira elmo elof eloísa els elsa elsie elspeth elton
        elvira elwyn eládio elżbieta emad emeka emel emi emiel emiko emil emilia emiliano emilie emilija emilio emily
        emin emine emlyn emma emmanuel emmanuelle emmett emomali emory emre emrys encarnación endang endre engin enikő
        enoch enrica enrico enrique eoghan eoin ephraim epifanio erdal erdem erdoğan eren erhan erhard eri eric erica
        erich erik erika erin erkan erkki erlend erling erna ernest ernestine ernesto ernie ernst errol ersin erwin
        erzsébet esa esben esinam eskil esmail espen esra essam esteban estefanía estela estelle estevão esther eszter
        ethan ethel etsuko etta ettore eugen eugene eugenia eugenio eugénie eulalia eun eunice eusebio eustache eva
        evan evangelia evangelos eve eveliina evelina evelyn evert evgeni evgeny ewa ewald ewan ewen ezekiel ezio ezra
        fabiana fabien fabienne fabio fabián fabrice fabrizio facundo fadel fadi fadia fady fahad fahd faisal faiza
        fana fannie farah farai faramarz fares farhad farhan farid farida farideh faris farooq farouk farrokh farzaneh
        fatemeh fathi fatih fatima fatma fatou fatoumata fausta fausto fawzi faye fayez faysal fedele federica
        federico fedor felicia felicity feliks felipa felipe felisa felix femi femke fenja ferdinand ferenc fereydoun
        fergal fergus ferhat fermín fernand fernanda fernando ferruccio ffion fiachra fidel figen fikret fikri filip
        filipa filipe filippo filiz filomena finbar finn fintan fiona fionnuala fiorella firas firmin firouz flaminia
        flavie flemming florencia florencio florent florian florin floris floyd flávia flávio folake folasade folke
        forough fotini fotis fouad fousseni franca frances francesca francesco francine francis francisca francisco
        franck frank frankie frans franz franziska françois françoise fraser fred freda freddie frederic frederick
        frederik fredrik freek freja frida frieda friederike friedhelm friedrich fritz frode frédéric frédérique fuad
        fumiko fumio funmi furio fyodor fátima félicien gabby gabriel gabriela gabriele gael gaetano gaia gail galina
        galit gareth garrett garry garth gary gaspar gaspard gaston gaurav gautam gauthier gavin gavrilo gayatri gayle
        gaël gaëlle gearóid geert geeta geir gemma genaro gene geneviève genji gennadi gennady gennaro geoff geoffrey
        georg george georges georgette georgi georgina georgios georgy geraint gerald geraldine gerard gerardo gerben
        gerd gerda gergely gerhard gerlinde germaine germán gernot gero gerri gerrit gerry gertraud gertrud gertrude
        getachew gethin gevorg ghada ghassan ghazi gheorghe ghislaine gholam giacinto giacomo giada giampiero
        giancarlo gianfranco gianluca gianluigi gianni giannis gianpaolo gideon gifty gijs gil gilad gilbert gilberto
        gilda giles gilles gillian gilly gina ginette ginny gino gintaras gioacchino giordano giorgi giorgia giorgio
        giorgos giosuè giovanna giovanni girish girma gisela gisèle gita gitte giulia giuliana giuliano giulio
        giuseppe giuseppina giusy gizella gizem gjertrud gladys glenda glenn gloria glynis glória godfrey golda golnaz
        gonzalo gonçalo gopal goran gordana gordon gorm goro gottfried govind grace graciela graeme graham grainne
        graziano graziella greg gregor gregorio gregory greta gretchen grethe grigori grigoris grigory gro gruffydd
        grzegorz gráinne grégoire grégory gudrun guglielmo gugu guido guilherme guillaume guillermo gulnara gulnora
        gunhild gunnar guntis gunvor gurbanguly gurdeep guri gurpreet gustaf gustav gustave gustavo guus guy gwen
        gwendolyn gwenllian gwilym gwyn gwyneth gyu gyula györgy gábor gérald gérard géza gökhan gönül göran gøran gül
        gülay gülsen günter günther haakon habib habiba habibollah habte hadas hadi hadia hafez haidar haile haim
        haitham hajar hajime hakan hakeem hakim hakon hala halfdan halil halima halina halit halldor hallgrim haluk
        halvard halvor hamad hamada hamdi hamed hamid hamideh hamish hamza hana hanan hani hank hanna hannah hanne
        hanneke hannelore hanno hannu hans haralambos harald harbhajan hardeep hari harish harlan harley harold haroun
        harpreet harri harriet harriett harry harsh harsha hartmut hartwig haruka haruki haruko haruto harvey hasan
        hasna hassan hatem hatice hattie hayat hayato haytham hazel hector hedwig hege heide heidi heike heikki heiko
        hein heiner heinrich heinz helder helen helena helga helge helju hella helle helmi helmut helmuth heloísa
        hemant hendra hendrik henk henning henri henrietta henriette henrik henrique henry henryk herb herbert herdis
        heriberto herman hermenegildo hernán hershel herta hervé hicham hichem hideaki hideki hideko hideo hidetoshi
        hien hikari hikaru hikmat hikmet hilario hilary hilda hilde hildegard hildur hilkka hillel himanshu hina hind
        hiram hiroaki hiroki hiroko hiromi hiroshi hiroto hiroyuki hisako hisashi hisham hitomi hitoshi hoda holger
        hollis holmfrid honoré hooman hoon horace horacio horia hormoz horst hossam houda houria houshang hovhannes
        howard hrvoje hryhoriy htun hubert huda hugh hugo huguette humberto humphrey husam hussain hussein huub huw
        hwan hyacinthe hye hyeon hyo hyun hyung håkan hélder hélène hülya hüseyin iain ian iancu ibrahim ibrahima
        ibtisam ichiro ida idan idris idriss idrissa iestyn ieuan ieva ifan ifeanyi ifeoma ignaas ignacio ignatius
        igor ihor ikenna ilan ilaria ilario ildefonso ildikó ileana ilham ilhan ilhom ilie ilija ilka ilker ilkka
        ilmari ilona ilse ilya imad iman imane imani imants imelda immacolata imogen imran imre inaam inbal indah
        indira indra ineke ines inese inga inge ingeborg ingemar inger ingmar ingo ingrid ingrida ingunn ingvald
        ingvar inmaculada inocencio intisar inès inês ioan ioana ioanna ioannis iolo ion ionel ionut iosif ippolito
        iqbal ira iraj irakli irene iria irina irja irma irmgard irvin irving irwin iryna isaac isabel isabela
        isabella isabelle isadora isaiah isamu isao isatou ishaan ishaq isiah isidoro isidro iskra isla ismael ismail
        ismet isobel isolde issa issam issouf istván italo itamar itsuki itumeleng itzhak iulia iulian iuliana ivan
        ivana ivanka ivano ivar ivo ivone ivor iván iwan iwona iyad izabela izumi jaakko jaap jabari jaber jabir
        jabulani jacek jacinta jacinto jack jackie jaco jacob jacoba jacopo jacqueline jacques jadranka jadwiga jae
        jafar jagdish jahangir jaime jake jakub jalal jamal jameel james jamie jamil jamila jan jana jane janelle
        janet janez janice janina janine janis janja janko jannes jannike janusz jared jari jarl jarle jarmila
        jaroslav jaroslaw jarosław jarrod jarvis jasmina jasmine jasna jason jasper jaspreet jaswant jatin javad
        javier jawad jaya jayant jayanti jean jeanette jeanne jeannine jed jeff jeffrey jelani jelena jelle jemima
        jenifer jenna jennifer jenny jens jeong jeppe jeremiah jeremie jeremy jermaine jeroen jerome jerry jerzy
        jerónimo jesper jesse jessica jessie jesús ji jia jian jianguo jill jillian jim jimmy jiri jiro jitendra jitka
        jiří jo joachim joakim joan joana joanna joanne joaquim joaquin joaquín jocelyn jocelyne jochen jodi jodie
        jody joe joel joep joey johann johanna johannes john johnny joke joko jolanta jolene jon jonah jonas jonathan
        jonathon jonna joo joon joop joost jordi jorge joris jorma jorrit jorun jorunn jose josef josefa josefina
        josefine joseph josephat josephine josette josh joshua josiah josiane josine jost josué josé jouko joumana
        jouni jovan jovana joyce jozef jozo joão joëlle juan juana juanita judd judit judith judy juha juhan juhani
        jukka jules julia julian juliana julie julien juliet julieta juliette julija julio julius julián jumbe junichi
        junichiro junko juraj jure jurij juris jurriaan jussi justin justine justo jutta jyoti jános jérémie jérôme
        józef józsef jörg jörn jørgen júlio jürgen jüri jānis kaan kaare kaarina kabir kadir kaede kagiso kai kaija
        kailash kairat kaito kaja kalervo kalle kalliopi kalpana kamal kamala kamau kambiz kamel kamil kamila kamlesh
        kamran kana kanchan kanda kaori kaoru kapil kara karabo karan kareem karel karen kari karianne karim karima
        karin karine karl karla karlheinz karol karolina karsten kasey kaspar kasper kasym katalin katarina katarzyna
        kate katelyn katerina kateryna kathal katharina katharine katherine kathleen kathryn kathy katie katja katrin
        katrina katrine katsuhiko katsumi katsuya katya kauko kaveh kavita kay kaye kazem kazimierz kazuhiko kazuhiro
        kazuki kazuko kazumi kazuo kazuya kees keiichi keijo keiko keisha keisuke keita keith kelechi kelley kellie
        kelly kelsey kelvin kemal ken kenan kendall kendra kenichi kenji kenneth kenny kenta kento kenyatta kenzo
        kerem kerri kerry kersti kerstin kestutis ketevan kevin keyvan kgomotso khadija khadijah khaled khalid khalifa
        khalil khama khin khosrow kiara kieran kieron kikuko kim kimberly kimiko kimmo kinga kiprop kirill kirsi
        kirsten kirsti kirstin kirsty kirti kishore kitty kiyoko kiyoshi kjartan kjell kjersti kjetil klaas klara
        klaudia klaus klavdiya klára knud knut koen kofi kohei koichi koji kojo kolbjørn konrad konstantin konstantina
        konstantinos korbinian kornél kostas kosuke kotaro krešimir krishna krishnan krista kristaps kristen kristi
        kristian kristin kristina kristjan kristoffer kristy krisztina krisztián krystian krystyna krzysztof ksenia
        kseniya kumar kumiko kunal kunio kuno kurt květa kwabena kwadwo kwaku kwame kwang kwasi kwesi kyaw kyle kyoko
        kyriakos kyu kyung kyösti kálmán kåre lacey lachlan laetitia laila laima lajos lakshmi laleh lalit lama lamar
        lambert lamberto lambros lamia lamin lana lanh lara larry lars lasha lashonda lasse lata latif latifa latoya
        lauge laura laure laureano lauren laurence laurent laurențiu lauri laurie lavinia lawrence laxmi layla lazar
        lea leah leandro lebo lech leela leena lei leif leila leland lembit lena lene lenka lennart leo leon leona
        leonard leonardo leonel leonhard leonid leonidas leonor leonora leopold leopoldina leopoldo lerato leroy
        leslie lester leszek lesław leticia letizia levan levent levente levi levon lewis leyla liam lian liat libor
        licia lidia lidija lieke lien liesbeth liesel lieve liga ligita liis liisa lila liliana liliane liliya lillian
        lillie lily lina linas linda lindiwe lindsay lindsey lindy linh linnea lino lionel lisa lisbeth lise liudmila
        liv livia livio liviu liz liza lizzie ljiljana ljubica ljubomir ljudmila lloyd lodewijk loes lois lola lonnie
        lorcan loredana lorella loren lorena lorene lorenz lorenza lorenzo loretta lori lorna lorraine lotfi lothar
        lotte lou loubna louie louis louisa louise loukas lourenço lowell lowri loïc luann lubna lubomir luc luca
        lucas lucette lucia lucian luciana luciano lucie lucien lucienne lucille lucinda lucio lucjan lucrezia lucy
        lucía ludmila ludmiła ludovic ludovica ludovico ludwig luděk luigi luigia luigina luis luisa luise luiz lukas
        lukasz luke luminița lungile lurdes luther lutz luuk luís luísa lwazi lydia lyle lyman lyn lynda lynette lynn
        lyudmila lászló léa léon léonie léopold lídia lóránt lúcio maarit maarten maartje mabel mable macarena
        machteld maciej mack macy maddalena maddie madeleine madeline madhav madhu madhuri madiba mads mafalda magali
        magda magdalena magdolna maggie magne magnus maha mahdi mahesh mahin mahmood mahmoud mahmud mahnaz mahsa
        mahtab maike mair mairead mairi maisie maja majed majid makena maki makis makoto maksim maksym mala malachy
        malak malcolm malek malik malika malin mallika malte mamadou mami mamoru mamuka manabu manal mandana mandla
        mandy manfred manish manisha manjit manju manlio manmohan manoel manoj manolis manolo manon manouchehr
        manpreet mansour mansur manuel manuela mao mara maram marc marcel marcela marcelin marcella marcelle marcello
        marcelo marcia marcie marcin marco marcos marcus marek margaret margarete margarida margarita margaux margery
        margit margita margo margot margret margrete margriet marguerite mari maria mariah mariam marian mariana
        mariangela marianna marianne mariano maribel maricarmen marie marieke mariella mariette marija marijke marika
        mariko marilena marilyn marin mario marion marisa marisol marit marius mariusz mariya marja marjan marjorie
        mark markku marko markus markéta marla marleen marlene marlies marlon marsha marta martha martial martin
        martina martine martti marty martín marvin marwa marwan mary maryam maryann maryna marzena masaaki masahiko
        masahiro masaki masako masami masanori masao masaru masashi masato masaya masayuki masoud masoumeh
        massimiliano massimo masumi matej mateja mateo mateus mateusz mathias mathieu mathilda mathilde mathéo matija
        matilda mats matt matteo matthew matthias matthieu matthis matti matías maud maude maung mauno maura maureen
        maurice mauricio maurits maurizio mauro maurício maurílio mavis maxence maxime maximilian maximiliano maxine
        maxwell maya mayssa mayu mayuko mayumi mazen maël małgorzata mbali mckenzie mechthild medhat meena meenakshi
        meera megan megumi mehdi mehmet mehran mehrdad mei meike meinhard meinir meir melanie melchor melek meles
        melike melinda melissa melvin menachem mengistu menna meredith merja mert mervyn mesut metin mette mia micaela
        micah micha michael michaela michalis micheal michel michela michelangelo michele micheline michelle micheál
        michiko michèle mick mickey midori mieke mieko miguel mihaela mihai mihail miho mihály mika mikael mikako mike
        mikhail mikheil miki mikio mikkel mikko miklavž miklós mikołaj milad milagros milan milda mildred milena
        milica milivoj miljenko millicent milo milorad milos milovan miloš milton mimi mina minako mindaugas mindy
        ming minh minna minnie minoru miranda mircea mireia mireille mirela mirella miriam mirja mirjana mirko miro
        miroslav miroslava mirosław misaki mitch mitchell mitja mitsuko mitsuo mitsuru mitt miwa miyako miyuki mizuki
        mladen moe mogens mohamad mohamed mohammad mohammed mohan mohini mohit mohsen moira moisés mojtaba molly
        momoko momčilo mona moncef monica monika monique montaser monty morag mordechai morgan morgane moritz mort
        morten morteza morven moses moshe mostafa motoko mouna mounir mourad moussa mpho msizi mubarak muhammad mukesh
        mukul mulugeta muna munir murali murat murdo muriel musa mustafa mutasa muthoni mutsumi muzaffer mwai mwangi
        mya myint mykhailo mykola myles myra myriam myron myrtle myung máire márcia márcio márk márta márton mátyás
        máté märt mélanie mónica mónika nabil nabila nada nadeem nader nadezhda nadia nadim nadine nadir nadège naeem
        naftali nagesh nagisa nahed nahid naima najat naji najib najwa nalini nan nana nanako nancy nanda nandi
        nandini nanjala nanna naoki naoko naomi naoto narayan narciso narendra naresh narges nasir nasreen nasrin
        nasser natalia natalie natalija natalya natan natasa natasha nataša nate nathalie nathan nathaniel natsuki
        natsuko naveen navid navin nawaf nawal nazar ndidi neal nebojša necati ned neelam neena neeraj neha nehemia
        neil nell nellie nello nenad nermin nerys nesrin nettie nevena neville nezar ngoc ngozi nguyen nia niall niamh
        nicholas nick nicky nicola nicolae nicolas nicolau nicole nicoleta nicoletta nicolette nicolás nicolò nidal
        niels nienke nigel nihat niilo nikhil nikita niklas nikol nikola nikolai nikolaj nikolaos nikolaus nikolay
        nikos nilgün niloufar nils nima nina nino nirmala nisha nitin nizar njeri njoroge nkechi nkosazana nnamdi noa
        noah noam noboru nobuhle nobuko nobuo nobuyuki noel noelia noha nomsa nomvula nomzamo nonhlanhla nooshin nora
        norbert norberto noriko norio norma norman normunds nour noura nouri nouria novak noémi noémie noël ntombi
        nuala nuno nunzio nuray nurcan nuri nuria nursultan nyambura nyan nándor nélida néstor núria oana obafemi
        obinna octavian octavio océane oddvar odell odette odhiambo odile ofelia ofer ofra ogechi oisin okan okechukwu
        okello oksana oktay ola olabisi olaf olajide olav olavi oldřich ole oleg oleh oleksandr oleksiy olena olga
        olimpia oliva oliver olivia olivier olli ollie olof olov olu oluf olufemi olumide olusegun oluwaseun olívia
        omar omari omer omid ondřej onni onur oonagh ophelia orazio oreste orhan oriane orietta orla orlando ornella
        orsola orsolya orville osama osamu oscar oskar osman osmo ostap osvald osvaldo oswald othman otis ottavia
        ottavio ottilie otto ottó otília ouafa oumar ousmane outi ove ovidiu owen oyvind paavo pablo paco paddy padma
        padraic padraig paige palesa palle palmiro paloma pam pamela panagiotis pankaj panos paola paolo parag
        paraskevi parisa parth parvaneh parvin parviz pascal pascale pascual pasquale patrice patricia patrick
        patrizia patsy patti patty paul paula paule paulette pauli paulina pauline paulino paulo pavan pavao pavel
        pavle pavlina pavlo pavlos payam payton peadar peder pedro peggy pekka pelin pelle penda peng pentti pepe
        pepijn per percival percy pernille perrine perry pertti petar pete peter petr petra petri petro petros petru
        petter peyman peyton phan phelim phil philibert philip philipp philippa philippe phillip phineas phoebe phuong
        phyllis piera pierluigi piero pierre pierrette piers piet pieter pietro piia pilar pim pino piotr piret pirjo
        pirkko piroska piyush plamen plácido polly pooja porfirio poul pouya prabhat prabhu pradeep prakash pramod
        pranab pranav prashant pratap pratibha praveen prayut preben predrag preeti prem priit priscilla priti priya
        priyanka prosper przemysław puja punit purificación purnima putri pádraig pál päivi péter pınar qiang quang
        quentin quinn quirino rab rabab rabia rachel rachid rachida radek radha radhika radka radmila radomir radoslav
        radoslaw radosław radovan radu radwan rafael rafaela raffaele raffaella rafi rafik raghad raghav raghu ragna
        ragnar ragnhild rahma rahul raija raimo raimonds raimund raimundo rainer raj rajan rajat rajeev rajendra
        rajesh rajiv rajko rajkumar raju rakel rakesh ralf ralph ralphie raluca rama ramadan raman ramesh rami ramin
        ramiro ramon ramona ramzi ramón ranald randal randall randi randy rani rania ranjan ranjit raoul raphael
        raphaël raphaëlle raquel rasha rashad rashed rashid rashida rashmi raslan rasmus rastko ratko ratna raul rauno
        ravi ravindra rawan raymond raymonde razan raúl reba rebecca recep reda reem reg reggie regina reginald regine
        rehab reidar reidun reijo reiko reima reinaldo reiner reinhard reinhold reinier rekha remo remzi renata renate
        renato renaud rens renu renuka renzo rené renée reuben reuven rex reza rhett rhian rhiannon rhoda rhodri
        rhonda rhydian rhys riad ricarda ricardo richard richie rick ricky rida rie riitta rik rika rikke riko riley
        rima rimantas rina rinaldo rino risa rishi risto rita ritu rivka riyad rizal roald roar rob robbie robert
        roberta roberto robin robyn rocco roch rochelle rocío roderick rodger rodney rodolfo rodolphe rodrigo roel
        rogelio roger rogério rohan rohini rohit rokas roksana rola roland rolande rolando rolf romain romeo romolo
        romualdo román ron rona ronald ronan ronit ronnie roque rory rosa rosalie rosalind rosalyn rosalía rosamund
        rosanna rosario rosaura roscoe roseanne rosemarie rosemary rosendo roshan rosie roslyn ross rossana rossella
        rostislav roswitha rosário rowan roxana roxanne roxie roy roya roza ruairi ruairí ruaridh ruben rubén rudi
        rudo rudolf rudolph rudy rufino rufus ruggero rui rula rune rupa rupert ruprecht rusko ruslan russ russell
        rustam ruta rutendo rutger ruth ruthie ruud ruxandra ruy ryan ryo ryoichi ryoko ryosuke ryota ryszard ryuichi
        ryuji régine régis réka rémi rémy róisín rózsa rüdiger rūta saad saara sabela sabine sabino sabir sabri
        sabrina sachiko sachin sadako sadhbh sadie sadio sadiq saeed safa safia safwan sahar saida saif saija sajida
        sakari saki sakura salah saleem saleh salem salif salih salim salima sallie sally salma salman salome salomé
        salvatore salwa sam samaneh samantha samar sameer sameh sami samia samih samir samira sammy samora samu samuel
        samuele sanaa sancho sander sandra sandrine sandro sanele sanford sang sangeeta sanja sanjay sanjeev sanna
        santeri santosh saoirse saparmurat sara sarah sarit sarita saroj sascha sasha saskia satish satoko satomi
        satoru satoshi satu saturnino satya saud saul saulius sava savaş saverio savino savita sawsan sayaka sayed
        sayuri saša scott seamus sean sebastian seble seda sedat seema sefu segun seiichi seija seiji sekou selam
        selena selim selina selma selçuk semra semyon senzo seo seok seong sepideh seppo serdar serena seretse serge
        sergei sergej sergey sergio serhiy serkan serpil serzh seth setsuko settimio seung sevda severino sevgi sevim
        sezen seán shadi shadia shafik shahin shahla shahram shai shailesh shaima shaka shakir shalini shalom shana
        shane shankar shanna shannon shanta shanti shapour sharad sharda shari sharif sharon sharyl shashi shaul shaun
        shavkat shawn shay sheena sheila shekhar sheldon shelley shereen sherif sherman sherri sherwin sheryl shigeki
        shigeko shigeo shigeru shilpa shimon shingo shinichi shinji shinobu shintaro shinya shinzo shiori shira
        shireen shirin shirley shiv shizuka shizuko shlomo shmuel shobha shoichi shoji shon shona shota shreya shu
        shuichi shuji shun shunsuke shyam siamak sian siarhei sibel sibusiso siddharth sidney sidonie siegfried
        sieglinde sietse sigita sigmund signe sigrid sigurd sigve siham siim silas silke silvana silverio silvester
        silvia silvio simin simon simona simone simón sina sinan sindre sinead sini siobhan sioned sipho sirkka sissel
        siti siv siwan sixten siyabonga sjaak sjoerd sjur slamet slavica slavko slawomir slimane slobodan smita smriti
        sneha snežana snorre sofia sofiane sofija soha soheila sohrab soichiro solange solomon solveig solvita solène
        soma somchai somnath sonali sondra sonia sonja sonny sonya soo sophia sophie soraya sorcha sorin sota sotiris
        souad souha souleymane spencer spyridon spyros sri srinivas srđan stacey stacy staffan stan stana stanimir
        stanislas stanislav stanislava stanislaw stanisław stanka stanko stanley stavros stefania stefanie stefano
        steffen steinar stelios stella stephan stephanie stephen stevan steve steven stevo stewart stig stina stine
        stjepan stoyan struan stu stuart sture sturla stéphane stéphanie suad suat subhash suda sudha sudhir sue
        suhail sujata suk sukarno sukhdeep sulaiman suleiman sulochana suman sumaya sumiko sumit sunil sunita suraj
        suresh surinder surya susan susana susanna susanne sushil sushila sushma susie susumu sutrisno suwan suzanne
        svein sveinn sven svend sverre svetlana svetozar svitlana swapna swati swen sybil sylvain sylvaine sylvester
        sylvia sylvie synnøve szabolcs szilvia szymon sándor sérgio séverin séverine sónia sören søren süleyman
        sławomir taavi tabitha tadao tadashi tadej tadesse tadeusz tadhg taeko tafadzwa tafari taha tahar taher taichi
        taina taisto taiwo takahiro takako takalani takao takashi takayuki takehiko takeo takeshi takis taku takumi
        takuya talal tali talib tamar tamara tamaz tamer tamika tamiko tamim tammy tamotsu tamsin tamás tanel taner
        tania tanisha tansu tanvi tanya tao tapani tapio tapiwa tara taraneh taras tarcisio tarek tareq tariq tarja
        taro tarun tarık tasha tatenda tatiana tatjana tatsuo tatsuya tatyana taufik tauno tawfiq tayfun tebogo ted
        teddy teemu teena tegwen tellervo telmo tendai tengiz teodor teodoro terence teresa tereza teri terje tero
        terrance terrell terrence terri terry teruko teruo teshome tess tessa tetiana tetsuo tetsuya teun teuvo
        teófilo thabet thabo thad thaddeus thaksin thamer thanasis thandeka thandi thandiwe thant thea thein thekla
        thelma themba theo theodore theodoros theresa theron theun thi thiago thibault thibaut thierry thijs thilo
        thodoris thomas thora thorbjørn thorsten thorvald thulani thuy thérèse tia tiago tiberio tiberiu tibor tiffany
        tigran tihomir tiit tijmen tilman tilo tim timo timoteo timothy timur tina tirunesh titia tiziana tiziano
        tjeerd tobias tobin toby todd todor toivo tokiko tolga tom tomas tomasz tomislav tommaso tommy tomo tomohiro
        tomoko tomomi tomoya tomás tomáš toni tony toomas tooru tor torben torbjörn torbjørn tori toribio torill
        torstein torsten toru torunn toshi toshiaki toshihiko toshiko toshimitsu toshio toshiyuki tove tracey traci
        tracy traian tran trang traudl travis trent trevor trey tricia triin trina trisha tristan tristão trond trude
        trudy trung truus trygve tsegaye tsepo tshepo tsubasa tsutomu tsuyoshi tucker tudor tudur tuija tullio tuncay
        tunde tunji tuomas turgut turlough tuula tuyet tuğba tyler tyra tyrell tyrone tyson tzipi tânia tímea tülay
        tünde uche uday udo ufuk ugo uhuru ulf uli ulla ulrich ulrika ulrike ulugbek uma umberto umesh una unathi unni
        urbano urho uri uriel urmas uroš ursel ursula urszula urška usha ute uttam uwe uzi uzoma uğur vaclav vadim
        vadym vahan vahid vaibhav vaidas vakhtang valborg valdemar valdis valentin valentina valentine valentyn
        valentín valeri valeria valerie valerio valeriu valeriy valery valérie vandana vanessa vanja vappu vardan
        varun varvara vasant vasco vasil vasile vasili vasiliki vasilis vasily vassilis vasudha vasyl vaughn vebjørn
        vegard veijo veikko veit veli velimir velma venkat venkatesh vera verna vernice vernon veronica vesa vesna
        vibeke vicenta vicente vicki vickie vicky victor victoria vidar vidya viet vigdis viggo vijay vijaya vikas
        vikram viktor viktoria viktoriya viktória vilde vilho ville vilma vilmos vimal vimala vinay vince vincent
        vincenzo vineet vinko vinod violeta viorel viorica vipin viraj virgil virgilio virginie virginio vishal vishnu
        vitali vitaliy vitaly vito vitor vittoria vittorio vitória vivek vivian viviana viviane vivien vivienne vlad
        vladan vladimir vladimír vladislav vlado vladyslav vlastimil vojislav vojtěch volkan volker volkmar volodymyr
        vuk vukasin vusi vyacheslav vytautas václav väinö véronique vít vítor wael wafa wahid wahyu walburga waldemar
        waleed walid wallace walter waltraud wanda wangari wanjiku warren wassim wati wayan wayne wei weldon wen
        wenche wendell wendy wenli werner wesley whitney widad widodo wiebe wiebke wiesław wietse wiktor wilbur wiley
        wilfred wilfried wilhelm wilhelmina willa willard willem willemijn willi william willie willis wilma wim
        winfield winifred winnie winona winston wiranto wissam witold wladyslaw wojciech wole wolfgang woodrow woody
        wout wouter wyatt władysław włodzimierz xaver xavier xia xiao xiaoming ximena xin xiu xolani xosé xu xue yaa
        yaakov yadollah yael yago yahya yair yana yancy yanis yann yannick yannis yanti yara yaron yaroslav yash yasin
        yasmin yasmine yasser yassin yassine yasuhiro yasuko yasuo yasushi yavuz yaşar yegor yehuda yehudit yelena
        yemi yeon yerlan yesenia yetunde yevgeniya yevgeny yiannis yigal ying yiorgos yisrael yitzhak yngve yoav
        yogendra yogesh yoichi yoko yolanda yonas yonatan yoon yoram yosef yoshie yoshihiko yoshihiro yoshiko yoshimi
        yoshinori yoshio yoshiro yoshito yossi yosuke younes yousef yousif youssef yrsa yudi yui yuji yuka yukari yuki
        yukihiro yukiko yukio yuko yulia yuliya yumi yumiko yun yuri yuriko yuriy yury yusef yusra yusuf yusuke yuta
        yutaka yuval yuya yuzo yves yvette yvo yvon yvonne yıldız yılmaz zach zachary zack zafer zahra zaid zainab
        zainabu zakaria zaki zakia zalman zamira zane zanele zara zaw zawadi zayed zaza zbigniew zdenek zdenka zdenko
        zdeněk zdravko zeev zehava zehra zein zeina zeinab zeke zeki zelda zeno zenon zeynep zhaleh zhen zhi zhong
        ziad zigmas zineb zita ziya ziyad zlata zlatko zodwa zoe zofia zohra zohreh zoi zola zoltán zora zoran zorica
        zorka zoë zsolt zsuzsa zsuzsanna zsófia zubair zubeda zuberi zuhair zulema zulmira zurab zuri zvi zvonimir
        zvonko zygmunt zélie ádám ágnes ágota ákos álvaro ángel ángela árpád åse çetin éamon édouard élise élodie
        éloïse émile émilie éric étienne évelyne ömer özge özlem øystein øyvind ümit đorđe łukasz şükrü željko žiga
        živko ștefan
        """
}
