"""What people are called, in pieces of patterns over folded text: roles, kin, groups, organisations."""

from __future__ import annotations

# Somebody with a function: enough to tell who is meant when the sentence is about one place.
ROLES = (
    r"patrone?s?|patronne|chef|cheffe|chef de \w{2,14}|gerante?|directeur|directrice|direction|dir|manager|manageuse|responsable|drh|rh|pdg|dg|ceo|cadre|n\+1|superieure?|"
    r"maire|mairesse|elue?|depute|deputee|senateur|senatrice|president|presidente|ministre|adjointe?|conseiller|conseillere|prefet|candidate?|"
    r"prof|professeure?|enseignante?|instit|institutrice|maitresse|proviseure?|principal|principale|cpe|surveillante?|animateur|animatrice|entraineure?|coach|"
    r"docteure?|dr|medecin|chirurgien|chirurgienne|infirmiere?|dentiste|kine|osteo|pharmacienne?|psy|veterinaire|sage-femme|"
    r"avocate?|notaire|huissier|juge|policier|policiere|flic|gendarme|agent|agente|controleur|controleuse|"
    r"garagiste|boulanger|boulangere|boucher|bouchere|restaurateur|restauratrice|cuisinier|cuisiniere|cuistot|serveur|serveuse|vendeur|vendeuse|caissier|caissiere|livreur|livreuse|chauffeur|chauffeuse|conducteur|"
    r"plombier|electricien|macon|artisan|coiffeur|coiffeuse|photographe|banquier|banquiere|courtier|assureur|agent immobilier|promoteur|proprietaire|proprio|bailleur|logeur|logeuse|"
    r"voisine?|voisins|collegue|nounou|nourrice|baby-?sitter|concierge|gardien|gardienne|syndic|tresorier|tresoriere|secretaire|comptable|cure|imam|pasteur|rabbin|pretre|"
    r"ex|ex-mari|ex-femme|mari|femme|beau-frere|belle-soeur|cousine?|frere|soeur|stagiaire|technicien|technicienne|syndicaliste|deleguee?|acheteur|acheteuse|commercial|commerciale|fournisseur|prestataire|"
    r"mayor|boss|manager|manageress|director|head teacher|headteacher|headmaster|headmistress|teacher|coach|doctor|surgeon|nurse|dentist|lawyer|solicitor|landlord|landlady|neighbou?r|colleague|treasurer|"
    r"councillor|councilman|mp|senator|president|chairman|chair|vicar|priest|imam|childminder|nanny|owner|chef|waiter|waitress|cashier|driver|builder|plumber|electrician|mechanic|accountant|supervisor|foreman|"
    r"eleveur|eleveuse|anesthesiste|radiologue|cardiologue|gynecologue|gyneco|pediatre|dermatologue|podiatre|urologue|orthophoniste|physio|surveyor|taxi|moniteur|monitrice|educateur|educatrice|aide-soignante?|aide a domicile|auxiliaire de vie|curateur|tuteur|tutrice|vigile|traiteur|epicier|epiciere|poissonnier|opticien|podologue|barman|benevole|influenceur|influenceuse|"
    r"leader|captain|warden|carer|butcher|baker|grocer|florist|farmer|breeder|optician|roofer|bartender|bouncer|lecturer|tutor|trustee|chairwoman|estate agent|letting agent|"
    r"officer|cop|policeman|principal|dean|caretaker|ex-husband|ex-wife|ceo|cfo|buyer|supplier|contractor|foreman|stepfather|stepmother"
)
# A person about whom nothing is said but that they are one.
ANYBODY = r"mec|type|gars|meuf|fille|filles|nana|dame|dames|vieille|vieux|monsieur|bonhomme|individu|gonzesse|personnage|gamin|gamine|gosse|ado|man|guy|bloke|lad|woman|lady|girl|boy|dude|chap|kid"
KIN = (
    r"mere|maman|pere|papa|mari|femme|fils|fille|filles|frere|soeur|cousin|cousine|cousins|oncle|tante|tata|tonton|grand-mere|grand-pere|mamie|papi|papy|mamy|neveux?|niece|nieces|neveu|"
    r"beau-frere|belle-soeur|beau-pere|belle-mere|ex|copain|copine|copains|copines|pote|potes|amie?s?|conjointe?|compagne|compagnon|voisine?s?|collegues?|"
    r"mum|mom|mother|dad|father|husband|wife|son|daughter|brother|sister|cousin|cousins|uncle|aunt|gran|grandma|grandad|grandpa|nephew|niece|nephews|nieces|boyfriend|girlfriend|friends?|mates?|neighbou?rs?|colleagues?"
)
ORGANISATIONS = (
    r"association|asso|club|mairie|commune|entreprise|boite|societe|boutique|magasin|restaurant|resto|hotel|camping|garage|agence|cabinet|clinique|hopital|ehpad|creche|ecole|college|lycee|banque|assurance|mutuelle|syndic|"
    r"cooperative|fondation|editeur|operateur|fournisseur|laboratoire|usine|auto-ecole|boulangerie|boucherie|pharmacie|salon|pizzeria|snack|kebab|charity|company|firm|shop|restaurant|hotel|garage|agency|clinic|hospital|"
    r"care home|nursery|school|bank|council|pub|bakery|gym|salle de sport|elevage|refuge|abattoir|centre equestre|bistrot|brasserie|epicerie|supermarche|copro|copropriete|comite|ferme|factory|plant|farm|kennels|surgery|practice|takeaway|supermarket|brewery|dealership"
)
# Groups that are attacked for what they are.
_ORIGINS = (
    r"arabes?|beurs?|beurettes?|maghrebine?s?|algeriens?|algeriennes?|marocains?|marocaines?|tunisiens?|tunisiennes?|noirs?|noires?|blacks?|africaine?s?|senegalais(?:es?)?|maliens?|comoriens?|antillais|"
    r"asiatiques?|chinois(?:es?)?|vietnamiens?|japonais|coreens?|indiens?|pakis|pakistanais|turcs?|turques?|kurdes?|afghane?s?|syriens?|roumains?|roumaines?|roms?|gitane?s?|manouches?|tsiganes?|tziganes?|gens du voyage|"
    r"polonais(?:es?)?|portugais(?:es?)?|albanais|tchetchenes?|ukrainiens?|russes?|bulgares?|espagnols?|italiens?|belges?|allemands?|anglais|etrangers?|etrangeres?|migrante?s?|immigre?e?s?|refugie?e?s?|sans-papiers|clandestins?|"
    r"blancs?|blanches?|bretons?|corses?|ultramarins|rebeus?|reubeus?|renois?|kebla\w?|bledards?|bledardes?|congolais(?:es?)?|camerounais(?:es?)?|ivoiriens?|ivoiriennes?|haitiens?|haitiennes?|somaliens?|soudanais|erythreens?|irakiens?|iraniens?|libanais|egyptiens?|moldaves?|kosovars?|serbes?|philippins?|philippines|bangladais|sri-lankais|tamouls?|"
    r"arabs?|blacks?|africans?|asians?|chinese|indians?|pakistanis?|turks?|romanians?|gypsies|gypsy|travellers?|poles?|polish|mexicans?|immigrants?|migrants?|refugees?|foreigners?|latinos?|whites?|nigerians?|somalis?|syrians?|afghans?|iraqis?|iranians?|bulgarians?|albanians?|lithuanians?|filipinos?|jamaicans?|haitians?|bangladeshis?"
)
_RELIGIONS = r"juifs?|juives?|musulmane?s?|muslims?|islam|islamistes?|catholiques?|cathos?|chretiens?|chretiennes?|protestants?|bouddhistes?|hindous?|sikhs?|athees?|temoins de jehovah|voilees?|barbus|femmes voilees|jews?|jewish people|christians?|catholics?|hindus?"
_ORIENTATIONS = r"homos?|homosexuels?|homosexuelles?|gays?|lesbiennes?|bis|bisexuels?|trans|transgenres?|transsexuels?|lgbt|lgbtq\w{0,3}|queers?|gay people|gays|lesbians?|trans people|transgender people|homosexuals?"
_DISABILITIES = r"handicapee?s?|handicap|autistes?|trisomiques?|aveugles?|sourdes?|sourds|personnes handicapees|fauteuils? roulants?|malades mentaux|disabled(?: people)?|disabled|autistic(?: people| kids)?|deaf people|blind people|wheelchair users?"
_SEXES = r"femmes|bonnes femmes|femelles|gonzesses|meufs|nanas|filles|mecs|hommes|women|girls|females|men"
GROUPS = "|".join((_ORIGINS, _RELIGIONS, _ORIENTATIONS, _DISABILITIES))
GROUPS_AND_SEXES = f"{GROUPS}|{_SEXES}"
