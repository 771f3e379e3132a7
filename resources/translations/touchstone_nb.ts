<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en_GB">
<context>
    <name>AlertWords</name>
    <message>
        <source>It will be disabled with the next failure. Events are not kept for it after that.</source>
        <translation>Den blir deaktivert ved neste feil. Hendelser blir ikke tatt vare på for den etter det.</translation>
    </message>
    <message>
        <source>In %1, unless a delivery succeeds. Events are not kept for it after that.</source>
        <translation>Om %1, hvis ingen levering lykkes. Hendelser blir ikke tatt vare på for den etter det.</translation>
    </message>
    <message>
        <source>%1 changes: %2.</source>
        <translation>%1 endringer: %2.</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>Endret: %1.</translation>
    </message>
    <message>
        <source>The cloud</source>
        <translation>Skyen</translation>
    </message>
    <message>
        <source>%1 was disabled by the system</source>
        <translation>%1 ble deaktivert av systemet</translation>
    </message>
    <message>
        <source>%1 has stalled</source>
        <translation>%1 står stille</translation>
    </message>
    <message>
        <source>%1 is failing</source>
        <translation>%1 svikter</translation>
    </message>
    <message>
        <source>Many deliveries of %1 fail</source>
        <translation>Mange av leveringene til %1 mislykkes</translation>
    </message>
    <message>
        <source>Deliveries of %1 are slow</source>
        <translation>Leveringene til %1 er trege</translation>
    </message>
    <message>
        <source>%1 will soon be disabled by the system</source>
        <translation>%1 blir snart deaktivert av systemet</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 kan ikke nås</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else</source>
        <translation>%1 ble endret av noen andre</translation>
    </message>
    <message>
        <source>Disabled by the system</source>
        <translation>Deaktivert av systemet</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Står stille</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Svikter</translation>
    </message>
    <message>
        <source>Many failures</source>
        <translation>Mange feil</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Treg</translation>
    </message>
    <message>
        <source>Will soon be disabled</source>
        <translation>Blir snart deaktivert</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Kan ikke nås</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>Endret av noen andre</translation>
    </message>
    <message>
        <source>%1 Events are not kept for it until it is enabled again.</source>
        <translation>%1 Hendelser blir ikke tatt vare på for den før den er aktivert igjen.</translation>
    </message>
    <message>
        <source>Its deliveries kept failing.</source>
        <translation>Leveringene fortsatte å mislykkes.</translation>
    </message>
    <message>
        <source>%1 of its deliveries fail.</source>
        <translation>%1 av leveringene mislykkes.</translation>
    </message>
    <message>
        <source>p99 is %1: one delivery in a hundred takes longer.</source>
        <translation>p99 er %1: én av hundre leveringer tar lengre tid.</translation>
    </message>
    <message>
        <source>What is shown is from before.</source>
        <translation>Det som vises, er fra før.</translation>
    </message>
    <message>
        <source>%1 What is shown is from before.</source>
        <translation>%1 Det som vises, er fra før.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 Since %2.</source>
        <translation>%1 Begynte %2.</translation>
    </message>
    <message>
        <source>%1 Seen %2.</source>
        <translation>%1 Oppdaget %2.</translation>
    </message>
    <message>
        <source>%1 From %2, dismissed %3.</source>
        <translation>%1 Begynte %2, avvist %3.</translation>
    </message>
    <message>
        <source>%1 From %2 to %3.</source>
        <translation>%1 Begynte %2, over %3.</translation>
    </message>
    <message>
        <source>%1 connectors need attention</source>
        <translation>%1 koblinger trenger tilsyn</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1 trenger tilsyn</translation>
    </message>
</context>
<context>
    <name>ApiCalls</name>
    <message>
        <source>Could not %1: %2</source>
        <translation>Kunne ikke %1: %2</translation>
    </message>
    <message>
        <source>it is a list</source>
        <translation>det er en liste</translation>
    </message>
    <message>
        <source>The server&apos;s answer is no JSON object (%1).</source>
        <translation>Svaret fra tjeneren er ikke noe JSON-objekt (%1).</translation>
    </message>
    <message>
        <source>An entry of the list is no text.</source>
        <translation>En av oppføringene i listen er ingen tekst.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the answer is no list.</source>
        <translation>«%1» i svaret er ingen liste.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read: %1</source>
        <translation>Svaret fra tjeneren kan ikke leses: %1</translation>
    </message>
    <message>
        <source>The cloud refused it without a reason.</source>
        <translation>Skyen avviste det uten begrunnelse.</translation>
    </message>
    <message>
        <source>The list never ends; gave up reading it.</source>
        <translation>Listen tar aldri slutt; lesingen er gitt opp.</translation>
    </message>
    <message>
        <source>Could not %1: the server answered %2.</source>
        <translation>Kunne ikke %1: Tjeneren svarte %2.</translation>
    </message>
    <message>
        <source>Could not %1: %2 (%3).</source>
        <translation>Kunne ikke %1: %2 (%3).</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>logge på</translation>
    </message>
    <message>
        <source>The token endpoint&apos;s answer holds no access token.</source>
        <translation>Svaret fra token-adressen inneholder ikke noe token.</translation>
    </message>
</context>
<context>
    <name>ApiClient</name>
    <message>
        <source>list the projects</source>
        <translation>hente listen over prosjekter</translation>
    </message>
    <message>
        <source>list the sensors</source>
        <translation>hente listen over sensorer</translation>
    </message>
    <message>
        <source>list the connectors</source>
        <translation>hente listen over koblinger</translation>
    </message>
    <message>
        <source>read the connector</source>
        <translation>lese koblingen</translation>
    </message>
    <message>
        <source>change the connector</source>
        <translation>endre koblingen</translation>
    </message>
    <message>
        <source>create the connector</source>
        <translation>opprette koblingen</translation>
    </message>
    <message>
        <source>delete the connector</source>
        <translation>slette koblingen</translation>
    </message>
    <message>
        <source>read what this account may do</source>
        <translation>lese hva denne kontoen har lov til</translation>
    </message>
    <message>
        <source>read the connector&apos;s statistics</source>
        <translation>lese statistikken for koblingen</translation>
    </message>
    <message>
        <source>ask for the local cloud&apos;s health</source>
        <translation>spørre om den lokale skyens tilstand</translation>
    </message>
    <message>
        <source>read the connector&apos;s history</source>
        <translation>lese historikken for koblingen</translation>
    </message>
    <message>
        <source>read the connector&apos;s last hours</source>
        <translation>lese de siste timene for koblingen</translation>
    </message>
    <message>
        <source>read the connector&apos;s queue</source>
        <translation>lese køen til koblingen</translation>
    </message>
    <message>
        <source>read the connector&apos;s deliveries</source>
        <translation>lese leveringene til koblingen</translation>
    </message>
    <message>
        <source>send again</source>
        <translation>sende på nytt</translation>
    </message>
    <message>
        <source>synchronise the connector</source>
        <translation>synkronisere koblingen</translation>
    </message>
    <message>
        <source>create an emulated sensor</source>
        <translation>opprette en emulert sensor</translation>
    </message>
    <message>
        <source>publish the event</source>
        <translation>publisere hendelsen</translation>
    </message>
    <message>
        <source>read the event history</source>
        <translation>lese hendelseshistorikken</translation>
    </message>
    <message>
        <source>change the sensor&apos;s labels</source>
        <translation>endre etikettene til sensoren</translation>
    </message>
    <message>
        <source>delete the emulated sensor</source>
        <translation>slette den emulerte sensoren</translation>
    </message>
</context>
<context>
    <name>Certificates</name>
    <message>
        <source>its certificate expired on %1. Whoever runs the server has to renew it; if the date is in the future, this computer&apos;s clock is wrong.</source>
        <translation>sertifikatet utløp %1. Den som driver tjeneren, må fornye det; hvis datoen ligger fram i tid, går klokken på denne maskinen feil.</translation>
    </message>
    <message>
        <source>its certificate is valid only from %1 on. Check this computer&apos;s clock.</source>
        <translation>sertifikatet gjelder først fra %1. Sjekk klokken på denne maskinen.</translation>
    </message>
    <message>
        <source>its certificate vouches for itself. If it is yours, name the certificate&apos;s file as the authority of this connection.</source>
        <translation>sertifikatet går bare god for seg selv. Hvis det er ditt, velg filen med sertifikatet som sertifikatutsteder for denne tilkoblingen.</translation>
    </message>
    <message>
        <source>its certificate comes from &quot;%1&quot;, an authority that this computer does not know. In a company network that looks into connections, ask for its authority&apos;s file and name it in this connection.</source>
        <translation>sertifikatet kommer fra «%1», en sertifikatutsteder som denne maskinen ikke kjenner. I et bedriftsnett som ser inn i forbindelsene, be om filen med nettets sertifikatutsteder og velg den i denne tilkoblingen.</translation>
    </message>
    <message>
        <source>its certificate is for &quot;%1&quot;. Check the address; if it is right, somebody else answers.</source>
        <translation>sertifikatet er for «%1». Sjekk adressen; hvis den er riktig, er det noen andre som svarer.</translation>
    </message>
    <message>
        <source>its certificate was revoked by those who issued it. Do not use this server.</source>
        <translation>sertifikatet er trukket tilbake av dem som utstedte det. Ikke bruk denne tjeneren.</translation>
    </message>
    <message>
        <source>its certificate is not accepted: %1.</source>
        <translation>sertifikatet godtas ikke: %1.</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2</source>
        <translation>Ingen sikker forbindelse til %1: %2</translation>
    </message>
</context>
<context>
    <name>ChangeSummary</name>
    <message>
        <source>nothing</source>
        <translation>ingenting</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>lagt til: %1</translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>fjernet: %1</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>i en annen rekkefølge</translation>
    </message>
    <message>
        <source>all, instead of only %1</source>
        <translation>alle, i stedet for bare %1</translation>
    </message>
    <message>
        <source>only %1, instead of all</source>
        <translation>bare %1, i stedet for alle</translation>
    </message>
    <message>
        <source>set: deliveries will be signed</source>
        <translation>satt: leveringene blir signert</translation>
    </message>
    <message>
        <source>removed: deliveries will not be signed any more</source>
        <translation>fjernet: leveringene blir ikke signert lenger</translation>
    </message>
    <message>
        <source>replaced: the receiver needs the new one</source>
        <translation>byttet ut: mottakeren trenger den nye</translation>
    </message>
    <message>
        <source>user or password changed, at %1</source>
        <translation>bruker eller passord er endret, på %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 lagt til</translation>
    </message>
    <message>
        <source>%1 has another value</source>
        <translation>%1 har en annen verdi</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 fjernet</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>aktivert</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktivert</translation>
    </message>
    <message>
        <source>Name: %1 → %2</source>
        <translation>Navn: %1 → %2</translation>
    </message>
    <message>
        <source>Status: %1 → %2</source>
        <translation>Status: %1 → %2</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>Endepunkt: %1</translation>
    </message>
    <message>
        <source>Signature secret: %1</source>
        <translation>Signaturhemmelighet: %1</translation>
    </message>
    <message>
        <source>Headers: %1</source>
        <translation>Headere: %1</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>Hendelser: %1</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Etiketter: %1</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>enabled</source>
        <translation>aktivert</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktivert</translation>
    </message>
    <message>
        <source>disabled by the system</source>
        <translation>deaktivert av systemet</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>endret</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>display name</source>
        <translation>visningsnavn</translation>
    </message>
    <message>
        <source>events to forward</source>
        <translation>hendelser som sendes videre</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>etiketter</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>endepunkt</translation>
    </message>
    <message>
        <source>signature secret</source>
        <translation>signaturhemmelighet</translation>
    </message>
    <message>
        <source>custom headers</source>
        <translation>egne headere</translation>
    </message>
    <message>
        <source>other settings</source>
        <translation>andre innstillinger</translation>
    </message>
    <message>
        <source>%1; changed: %2</source>
        <translation>%1; endret: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>By somebody else; seen then</source>
        <translation>Av noen andre; oppdaget da</translation>
    </message>
    <message>
        <source>Seen then</source>
        <translation>Oppdaget da</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>Underveis …</translation>
    </message>
    <message>
        <source>Done after all: only the cloud&apos;s answer was lost</source>
        <translation>Gjort likevel: bare svaret fra skyen gikk tapt</translation>
    </message>
    <message>
        <source>Not done: %1 %2</source>
        <translation>Ikke gjort: %1 %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>%1 by somebody else, seen %2</source>
        <translation>%1 av noen andre, oppdaget %2</translation>
    </message>
    <message>
        <source>%1, seen %2</source>
        <translation>%1, oppdaget %2</translation>
    </message>
    <message>
        <source>%1 here at %2</source>
        <translation>%1 her %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Seen in an earlier run</source>
        <translation>Oppdaget i en tidligere kjøring</translation>
    </message>
    <message>
        <source>Seen in an earlier run, up to %1 late</source>
        <translation>Oppdaget i en tidligere kjøring, opptil %1 for sent</translation>
    </message>
    <message>
        <source>%1, seen %2 in an earlier run</source>
        <translation>%1, oppdaget %2 i en tidligere kjøring</translation>
    </message>
    <message>
        <source>%1, up to %2 late</source>
        <translation>%1, opptil %2 for sent</translation>
    </message>
</context>
<context>
    <name>ChartBand</name>
    <message>
        <source>Delivered and failed per %1</source>
        <translation>Levert og mislykket per %1</translation>
    </message>
    <message>
        <source>Delivered per %1</source>
        <translation>Levert per %1</translation>
    </message>
    <message>
        <source>Failed per %1</source>
        <translation>Mislykket per %1</translation>
    </message>
    <message>
        <source>Error rate of each %1</source>
        <translation>Feilandel for hver %1</translation>
    </message>
    <message>
        <source>p99 and p50 latency of each %1</source>
        <translation>Forsinkelse p99 og p50 for hver %1</translation>
    </message>
    <message>
        <source>Delivered and failed in the %1 before</source>
        <translation>Levert og mislykket de foregående %1</translation>
    </message>
    <message>
        <source>Delivered in the %1 before</source>
        <translation>Levert de foregående %1</translation>
    </message>
    <message>
        <source>Failed in the %1 before</source>
        <translation>Mislykket de foregående %1</translation>
    </message>
    <message>
        <source>Error rate of the %1 before</source>
        <translation>Feilandel for de foregående %1</translation>
    </message>
    <message>
        <source>p99 latency of the %1 before</source>
        <translation>Forsinkelse p99 for de foregående %1</translation>
    </message>
</context>
<context>
    <name>ChartFrame</name>
    <message>
        <source>Hatched: demo data, until %1</source>
        <translation>Skravert: demodata, til %1</translation>
    </message>
</context>
<context>
    <name>ChartRange</name>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>h</source>
        <translation>t</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>den siste timen</translation>
    </message>
    <message>
        <source>the last 6 hours</source>
        <translation>de siste 6 timene</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>de siste 24 timene</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>de siste 7 døgnene</translation>
    </message>
    <message>
        <source>All %1 known</source>
        <translation>Alle %1 kjent</translation>
    </message>
    <message>
        <source>Nothing of %1 known</source>
        <translation>Ingenting av %1 kjent</translation>
    </message>
    <message>
        <source>%1 of %2 known</source>
        <translation>%1 av %2 kjent</translation>
    </message>
</context>
<context>
    <name>ChartReading</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 ikke kjent</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 til %3</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>%1 levert</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 mislykket</translation>
    </message>
    <message>
        <source>error rate %1</source>
        <translation>feilandel %1</translation>
    </message>
    <message>
        <source>no attempt</source>
        <translation>ingen forsøk</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Demodata</translation>
    </message>
    <message>
        <source>%1 %2, the %3 before</source>
        <translation>%1 %2, de foregående %3</translation>
    </message>
</context>
<context>
    <name>ChartSummary</name>
    <message>
        <source>the part from %1 to %2</source>
        <translation>utsnittet fra %1 til %2</translation>
    </message>
    <message>
        <source>%1 delivered and %2 failed in %3</source>
        <translation>%1 levert og %2 mislykket i %3</translation>
    </message>
    <message>
        <source>, p99 latency %1</source>
        <translation>, forsinkelse p99 %1</translation>
    </message>
    <message>
        <source>. %1</source>
        <translation>. %1</translation>
    </message>
    <message>
        <source>; numbers before %1 are demo data</source>
        <translation>; tall fra før %1 er demodata</translation>
    </message>
    <message>
        <source>The arrow keys read step by step.</source>
        <translation>Piltastene leser opp steg for steg.</translation>
    </message>
    <message>
        <source>Nothing is known of %1</source>
        <translation>Ingenting er kjent om %1</translation>
    </message>
    <message>
        <source>%1 delivered and %2 failed in the %3 before %4</source>
        <translation>%1 levert og %2 mislykket i løpet av %3 før %4</translation>
    </message>
</context>
<context>
    <name>ConnectionAccess</name>
    <message>
        <source>The secret was kept for one session only. Enter it again.</source>
        <translation>Hemmeligheten ble bare tatt vare på til programmet ble avsluttet. Skriv den inn på nytt.</translation>
    </message>
    <message>
        <source>The secret of the key is missing.</source>
        <translation>Hemmeligheten til nøkkelen mangler.</translation>
    </message>
    <message>
        <source>The file of authorities %1 cannot be read: %2.</source>
        <translation>Filen med sertifikatutstedere, %1, kan ikke leses: %2.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificates in PEM form (&quot;-----BEGIN CERTIFICATE-----&quot;).</source>
        <translation>Filen %1 inneholder ingen sertifikater i PEM-form («-----BEGIN CERTIFICATE-----»).</translation>
    </message>
</context>
<context>
    <name>ConnectionBook</name>
    <message>
        <source>The connections cannot be kept in %1: %2</source>
        <translation>Tilkoblingene kan ikke lagres i %1: %2</translation>
    </message>
    <message>
        <source>There is a connection called &quot;%1&quot; already.</source>
        <translation>Det finnes alt en tilkobling som heter «%1».</translation>
    </message>
    <message>
        <source>Some connections in %1 are not understood. They are left out here, and left in the file.</source>
        <translation>Noen tilkoblinger i %1 kan ikke tolkes. De er utelatt her, men står fortsatt i filen.</translation>
    </message>
    <message>
        <source>This connection is in the list already.</source>
        <translation>Denne tilkoblingen står alt i listen.</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; is not in the list any more.</source>
        <translation>Tilkoblingen «%1» står ikke lenger i listen.</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>mappen kan ikke opprettes</translation>
    </message>
    <message>
        <source>another program is changing them</source>
        <translation>et annet program holder på å endre dem</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>den er for stor</translation>
    </message>
    <message>
        <source>The list of connections was written by a newer version of Touchstone, which has to change it.</source>
        <translation>Listen over tilkoblinger er skrevet av en nyere versjon av Touchstone, og må endres med den.</translation>
    </message>
    <message>
        <source>it is damaged (%1), and cannot be put aside</source>
        <translation>den er skadet (%1), og kan ikke legges til side</translation>
    </message>
    <message>
        <source>The list of connections was damaged (%1) and begins anew. What there was is kept in %2; the keys are still in the keychain.</source>
        <translation>Listen over tilkoblinger var skadet (%1) og begynner på nytt. Det som sto der, er tatt vare på i %2; nøklene ligger fortsatt i nøkkelringen.</translation>
    </message>
</context>
<context>
    <name>ConnectionImport</name>
    <message>
        <source>The credentials file %1 cannot be read: %2.</source>
        <translation>Påloggingsfilen %1 kan ikke leses: %2.</translation>
    </message>
    <message>
        <source>The file %1 is too large for a service account&apos;s key.</source>
        <translation>Filen %1 er for stor til å være nøkkelen til en tjenestekonto.</translation>
    </message>
    <message>
        <source>%1 is no service account&apos;s key: %2.</source>
        <translation>%1 er ingen nøkkel til en tjenestekonto: %2.</translation>
    </message>
    <message>
        <source>Of the environment variables %1 these are not set: %2.</source>
        <translation>Av miljøvariablene %1 er disse ikke satt: %2.</translation>
    </message>
    <message>
        <source>None of the vendor&apos;s environment variables is set: DT_CREDENTIALS_FILE, %1 or %2.</source>
        <translation>Ingen av leverandørens miljøvariabler er satt: DT_CREDENTIALS_FILE, %1 eller %2.</translation>
    </message>
    <message>
        <source>No local cloud has run in %1 yet.</source>
        <translation>Det har ikke kjørt noen lokal sky i %1 ennå.</translation>
    </message>
</context>
<context>
    <name>ConnectionRules</name>
    <message>
        <source>The %1 is no web address such as https://cloud.example.com/v2.</source>
        <translation>Som %1 trengs en nettadresse, for eksempel https://cloud.example.com/v2.</translation>
    </message>
    <message>
        <source>The %1 begins with http://, over which everybody on the way could read the key. Use https://; only a server on this computer may do without.</source>
        <translation>Som %1 står det noe som begynner med http://, og da kan alle underveis lese nøkkelen. Bruk https://; bare en tjener på denne maskinen klarer seg uten.</translation>
    </message>
    <message>
        <source>The proxy needs the name of its host, without http:// before it.</source>
        <translation>Proxyen trenger et vertsnavn, uten http:// foran.</translation>
    </message>
    <message>
        <source>The proxy needs a port from 1 to 65535.</source>
        <translation>Proxyen trenger en port fra 1 til 65535.</translation>
    </message>
    <message>
        <source>The connection needs a name of at most %1 characters.</source>
        <translation>Tilkoblingen trenger et navn på høyst %1 tegn.</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API-adresse</translation>
    </message>
    <message>
        <source>token address</source>
        <translation>token-adresse</translation>
    </message>
    <message>
        <source>emulator address</source>
        <translation>emulatoradresse</translation>
    </message>
    <message>
        <source>The key ID is missing, or holds a blank. It is shown beside the service account.</source>
        <translation>Nøkkel-ID-en mangler, eller inneholder et mellomrom. Den vises ved siden av tjenestekontoen.</translation>
    </message>
    <message>
        <source>The service account&apos;s e-mail address is missing, or is none.</source>
        <translation>E-postadressen til tjenestekontoen mangler, eller er ingen e-postadresse.</translation>
    </message>
    <message>
        <source>a connection has no id or no name</source>
        <translation>en tilkobling mangler ID eller navn</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>The proxy %1 refuses the way to %2.</source>
        <translation>Proxyen %1 slipper oss ikke fram til %2.</translation>
    </message>
    <message>
        <source>The proxy %1 finds no way to %2: %3.</source>
        <translation>Proxyen %1 finner ingen vei til %2: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be reached through the proxy %2: %3.</source>
        <translation>%1 kan ikke nås gjennom mellomtjeneren %2: %3.</translation>
    </message>
    <message>
        <source>%1 refuses the connection. Check the port; the server may not run.</source>
        <translation>%1 avviser forbindelsen. Sjekk porten; kanskje kjører ikke tjeneren.</translation>
    </message>
    <message>
        <source>The proxy %1 refuses the connection to %2.</source>
        <translation>Proxyen %1 avviser forbindelsen til %2.</translation>
    </message>
    <message>
        <source>The name of the proxy %1 is not known.</source>
        <translation>Navnet på mellomtjeneren, %1, er ukjent.</translation>
    </message>
    <message>
        <source>The proxy %1 does not answer.</source>
        <translation>Proxyen %1 svarer ikke.</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept the user or the password.</source>
        <translation>Proxyen %1 godtar ikke brukeren eller passordet.</translation>
    </message>
    <message>
        <source>%1 speaks no TLS that is accepted here.</source>
        <translation>%1 bruker ikke TLS på en måte som godtas her.</translation>
    </message>
    <message>
        <source>%1 closed the connection at once. It may speak no TLS.</source>
        <translation>%1 lukket forbindelsen med en gang. Kanskje bruker den ikke TLS.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>%1 kan ikke nås: %2.</translation>
    </message>
    <message>
        <source>%1, certificate of &quot;%2&quot;, valid until %3.</source>
        <translation>%1, sertifikat fra «%2», gyldig til %3.</translation>
    </message>
    <message>
        <source>%1 projects: %2, ...</source>
        <translation>%1 prosjekter: %2, ...</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>No answer within %1 s.</source>
        <translation>Ikke noe svar innen %1 s.</translation>
    </message>
    <message>
        <source>%1 is an address already.</source>
        <translation>%1 er alt en adresse.</translation>
    </message>
    <message>
        <source>The host name %1 is not known. Check the spelling and the network.</source>
        <translation>Vertsnavnet %1 er ukjent. Sjekk skrivemåten og nettet.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 er %2</translation>
    </message>
    <message>
        <source>%1 and %2 more.</source>
        <translation>%1 og %2 til.</translation>
    </message>
    <message>
        <source>Connected without encryption, which is fine on this computer.</source>
        <translation>Koblet til uten kryptering. Det går bra på denne maskinen.</translation>
    </message>
    <message>
        <source>The key is accepted.</source>
        <translation>Nøkkelen er godtatt.</translation>
    </message>
    <message>
        <source>The account is a member of no project. An administrator has to add its e-mail address to one.</source>
        <translation>Kontoen er ikke medlem av noe prosjekt. En administrator må legge e-postadressen dens til i et.</translation>
    </message>
    <message>
        <source>The cloud does not tell what the account may do.</source>
        <translation>Skyen sier ikke hva kontoen har lov til.</translation>
    </message>
    <message>
        <source>A role of its own</source>
        <translation>En egen rolle</translation>
    </message>
    <message>
        <source>%1: may change connectors.</source>
        <translation>%1: kan endre koblinger.</translation>
    </message>
    <message>
        <source>%1: may look, but change no connector. For that, ask for the role %2.</source>
        <translation>%1: kan se, men ikke endre koblinger. For å endre, be om rollen %2.</translation>
    </message>
    <message>
        <source>No token is asked for: the key itself goes along with each call.</source>
        <translation>Det bes ikke om noe token: selve nøkkelen følger med hvert kall.</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>Local cloud</source>
        <translation>Lokal sky</translation>
    </message>
    <message>
        <source>the key file %1 cannot be read: %2</source>
        <translation>nøkkelfilen %1 kan ikke leses: %2</translation>
    </message>
    <message>
        <source>the file %1 is too large for a service account&apos;s key</source>
        <translation>filen %1 er for stor til å være nøkkelen til en tjenestekonto</translation>
    </message>
    <message>
        <source>%1 is no service account&apos;s key: %2</source>
        <translation>%1 er ingen nøkkel til en tjenestekonto: %2</translation>
    </message>
</context>
<context>
    <name>ConnectorCells</name>
    <message>
        <source>1 event waiting</source>
        <translation>1 hendelse venter</translation>
    </message>
    <message>
        <source>%1 events waiting</source>
        <translation>%1 hendelser venter</translation>
    </message>
    <message>
        <source>%1, the oldest for %2</source>
        <translation>%1, den eldste i %2</translation>
    </message>
    <message>
        <source>HTTP Push</source>
        <translation>HTTP Push</translation>
    </message>
    <message>
        <source>Azure Service Bus</source>
        <translation>Azure Service Bus</translation>
    </message>
    <message>
        <source>Azure Event Hub</source>
        <translation>Azure Event Hub</translation>
    </message>
    <message>
        <source>Google Cloud Pub/Sub</source>
        <translation>Google Cloud Pub/Sub</translation>
    </message>
    <message>
        <source>AWS SQS</source>
        <translation>AWS SQS</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Disabled by hand</source>
        <translation>Deaktivert for hånd</translation>
    </message>
    <message>
        <source>Disabled by the system</source>
        <translation>Deaktivert av systemet</translation>
    </message>
    <message>
        <source>On</source>
        <translation>På</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Project %1 (%2)</source>
        <translation>Prosjekt %1 (%2)</translation>
    </message>
    <message>
        <source>%1 deliveries acknowledged in the last 24 hours</source>
        <translation>%1 leveringer kvittert de siste 24 timene</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Ikke kjent ennå</translation>
    </message>
    <message>
        <source>%1 attempts failed in the last 24 hours</source>
        <translation>%1 forsøk mislyktes de siste 24 timene</translation>
    </message>
    <message>
        <source>%1 of the attempts of the last 24 hours failed</source>
        <translation>%1 av forsøkene de siste 24 timene mislyktes</translation>
    </message>
    <message>
        <source>Nothing was tried in the last 24 hours</source>
        <translation>Ingenting ble forsøkt de siste 24 timene</translation>
    </message>
    <message>
        <source>99 of 100 deliveries were answered within %1</source>
        <translation>99 av 100 leveringer ble besvart innen %1</translation>
    </message>
    <message>
        <source>Nothing was delivered in the last 24 hours</source>
        <translation>Ingenting ble levert de siste 24 timene</translation>
    </message>
    <message>
        <source>This cloud does not say what waits</source>
        <translation>Denne skyen forteller ikke hva som venter</translation>
    </message>
    <message>
        <source>Deliveries (line) and failures (columns), last 24 hours</source>
        <translation>Leveringer (linje) og feil (søyler), siste 24 timer</translation>
    </message>
    <message>
        <source>This cloud keeps no history of a connector</source>
        <translation>Denne skyen tar ikke vare på en koblings historikk</translation>
    </message>
    <message>
        <source>Seen to change at %1</source>
        <translation>Endring oppdaget %1</translation>
    </message>
    <message>
        <source>Not seen to change since Touchstone has been watching</source>
        <translation>Ikke endret så lenge Touchstone har fulgt med</translation>
    </message>
    <message>
        <source>A change is on its way</source>
        <translation>En endring er underveis</translation>
    </message>
    <message>
        <source>On. Click, or press Space, to disable</source>
        <translation>På. Klikk, eller trykk mellomrom, for å deaktivere</translation>
    </message>
    <message>
        <source>Off. Click, or press Space, to enable</source>
        <translation>Av. Klikk, eller trykk mellomrom, for å aktivere</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(uten navn)</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>i %1</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>%1 levert</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 mislykket</translation>
    </message>
    <message>
        <source>that is %1</source>
        <translation>det er %1</translation>
    </message>
    <message>
        <source>99 of 100 within %1</source>
        <translation>99 av 100 innen %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>endret %1</translation>
    </message>
    <message>
        <source>a change is on its way</source>
        <translation>en endring er underveis</translation>
    </message>
    <message>
        <source>99 of 100 deliveries of the last %1 were answered within %2</source>
        <translation>99 av 100 leveringer de siste %1 ble besvart innen %2</translation>
    </message>
    <message>
        <source>Deliveries (line) and failures (columns), last 24 hours, each point of the %1 before</source>
        <translation>Leveringer (linje) og feil (søyler), siste 24 timer, hvert punkt for de foregående %1</translation>
    </message>
</context>
<context>
    <name>ConnectorColumns</name>
    <message>
        <source>Connector</source>
        <translation>Kobling</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Prosjekt</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endepunkt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Levert</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Feil</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Feilandel</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kø</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Eldste</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Siste 24 timer</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Siste endring</translation>
    </message>
    <message>
        <source>On</source>
        <translation>På</translation>
    </message>
    <message>
        <source>Disabled by…</source>
        <translation>Deaktivert av …</translation>
    </message>
</context>
<context>
    <name>ConnectorWords</name>
    <message>
        <source>h</source>
        <translation>t</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>one event was %1</source>
        <translation>én hendelse ble %1</translation>
    </message>
    <message>
        <source>%1 events were %2</source>
        <translation>%1 hendelser ble %2</translation>
    </message>
    <message>
        <source>in the last hour</source>
        <translation>den siste timen</translation>
    </message>
    <message>
        <source>in the last 24 h</source>
        <translation>de siste 24 t</translation>
    </message>
    <message>
        <source>in the time that the cloud counts</source>
        <translation>i tiden som skyen teller</translation>
    </message>
    <message>
        <source>the only delivery %1 was acknowledged</source>
        <translation>den eneste leveringen %1 ble kvittert</translation>
    </message>
    <message>
        <source>all %1 deliveries %2 were acknowledged</source>
        <translation>alle %1 leveringer %2 ble kvittert</translation>
    </message>
    <message>
        <source>the only delivery %1 failed</source>
        <translation>den eneste leveringen %1 mislyktes</translation>
    </message>
    <message>
        <source>all %1 deliveries %2 failed</source>
        <translation>alle %1 leveringer %2 mislyktes</translation>
    </message>
    <message>
        <source>%1 of deliveries failed %2</source>
        <translation>%1 av leveringene mislyktes %2</translation>
    </message>
    <message>
        <source>%1, last: %2</source>
        <translation>%1, sist: %2</translation>
    </message>
    <message>
        <source>no success for %1</source>
        <translation>ingen vellykket levering på %1</translation>
    </message>
    <message>
        <source>no delivery succeeds</source>
        <translation>ingen levering lykkes</translation>
    </message>
    <message>
        <source>one more failure</source>
        <translation>én feil til</translation>
    </message>
    <message>
        <source>%1 more failures</source>
        <translation>%1 feil til</translation>
    </message>
    <message>
        <source>will be disabled with the next failure: %1</source>
        <translation>blir deaktivert ved neste feil: %1</translation>
    </message>
    <message>
        <source>will be disabled in %1: %2</source>
        <translation>blir deaktivert om %1: %2</translation>
    </message>
    <message>
        <source>will be disabled after %1 within the hour</source>
        <translation>blir deaktivert etter %1 innen timen</translation>
    </message>
    <message>
        <source>%1 (about %2 at this pace)</source>
        <translation>%1 (omtrent %2 i dette tempoet)</translation>
    </message>
    <message>
        <source>stale: no answer from the API for %1</source>
        <translation>foreldet: ikke noe svar fra API-et på %1</translation>
    </message>
    <message>
        <source>the cloud says that its status is &quot;%1&quot;, which this version does not know</source>
        <translation>skyen sier at statusen er «%1», som denne versjonen ikke kjenner</translation>
    </message>
    <message>
        <source>its numbers have not been read yet</source>
        <translation>tallene er ikke lest ennå</translation>
    </message>
    <message>
        <source>nothing was delivered and nothing failed %1</source>
        <translation>ingenting ble levert og ingenting mislyktes %1</translation>
    </message>
    <message>
        <source>the next attempt is planned in %1</source>
        <translation>neste forsøk er planlagt om %1</translation>
    </message>
    <message>
        <source>no attempt is planned</source>
        <translation>ingen forsøk er planlagt</translation>
    </message>
    <message>
        <source>events wait and nothing is delivered, %1</source>
        <translation>hendelser venter og ingenting blir levert, %1</translation>
    </message>
    <message>
        <source>switched off by hand, %1</source>
        <translation>slått av for hånd, %1</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>forkastet</translation>
    </message>
    <message>
        <source>switched off by hand, events are not kept for it</source>
        <translation>slått av for hånd, hendelser blir ikke tatt vare på for den</translation>
    </message>
    <message>
        <source>its deliveries kept failing; when and why exactly, this cloud does not tell</source>
        <translation>leveringene fortsatte å mislykkes; nøyaktig når og hvorfor forteller denne skyen ikke</translation>
    </message>
    <message>
        <source>disabled %1: %2</source>
        <translation>deaktivert %1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>one event waits</source>
        <translation>én hendelse venter</translation>
    </message>
    <message>
        <source>%1 events wait</source>
        <translation>%1 hendelser venter</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, i %2</translation>
    </message>
    <message>
        <source>%1, the oldest for %2</source>
        <translation>%1, den eldste i %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no answer after %1</source>
        <translation>intet svar etter %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 etter %2</translation>
    </message>
    <message>
        <source>Totals of the time that the cloud counts, 24 h or 3 h; it does not say which.</source>
        <translation>Summer for tiden som skyen teller, 24 t eller 3 t; den sier ikke hvilken.</translation>
    </message>
    <message>
        <source>Nothing is known of the last 24 h yet.</source>
        <translation>Ingenting er kjent om de siste 24 t ennå.</translation>
    </message>
    <message>
        <source>24 h known</source>
        <translation>24 t kjent</translation>
    </message>
    <message>
        <source>since %1, %2 of 24 h</source>
        <translation>siden %1, %2 av 24 t</translation>
    </message>
    <message>
        <source>%1, made up by the demo until %2</source>
        <translation>%1, oppdiktet av demoen til %2</translation>
    </message>
    <message>
        <source>Nothing is known about the last 24 hours yet. The first delivery draws the first point.</source>
        <translation>Ingenting er kjent om de siste 24 timene ennå. Den første leveringen tegner det første punktet.</translation>
    </message>
    <message>
        <source>This cloud tells totals and no history. The charts fill while Touchstone is running.</source>
        <translation>Denne skyen oppgir summer og ingen historikk. Diagrammene fylles mens Touchstone kjører.</translation>
    </message>
    <message>
        <source>Waiting for the first numbers of this connector…</source>
        <translation>Venter på de første tallene for denne koblingen …</translation>
    </message>
    <message>
        <source>in the last %1</source>
        <translation>de siste %1</translation>
    </message>
    <message>
        <source>24 h counted</source>
        <translation>24 t talt</translation>
    </message>
    <message>
        <source>%1 of 24 h counted</source>
        <translation>%1 av 24 t talt</translation>
    </message>
    <message>
        <source>%1, put together from totals of %2 each</source>
        <translation>%1, satt sammen av summer for %2 hver</translation>
    </message>
    <message>
        <source>as of %1, %2 ago</source>
        <translation>per %1, for %2 siden</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>«%1» mangler</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address</source>
        <translation>«%1» er ingen nettadresse</translation>
    </message>
    <message>
        <source>the credentials are no JSON: %1</source>
        <translation>innholdet er ikke JSON: %1</translation>
    </message>
    <message>
        <source>the credentials have no &quot;serviceAccount&quot;</source>
        <translation>innholdet har ingen «serviceAccount»</translation>
    </message>
    <message>
        <source>the ready line is no JSON object</source>
        <translation>linjen er ikke noe JSON-objekt</translation>
    </message>
</context>
<context>
    <name>Emulator</name>
    <message>
        <source>there is no connection to a cloud with an emulator</source>
        <translation>det er ingen tilkobling til en sky med emulator</translation>
    </message>
    <message>
        <source>the pause is %1 s: use %2 to %3 s</source>
        <translation>pausen er %1 s: bruk %2 til %3 s</translation>
    </message>
    <message>
        <source>the number of events is %1: use 1 to %2</source>
        <translation>antallet hendelser er %1: bruk 1 til %2</translation>
    </message>
    <message>
        <source>the event names no sensor: choose one</source>
        <translation>hendelsen har ingen sensor: velg en</translation>
    </message>
    <message>
        <source>%1 rhythms are going on already: stop one first</source>
        <translation>%1 rytmer er alt i gang: stopp en først</translation>
    </message>
</context>
<context>
    <name>EventExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 kunne ikke skrives: %2</translation>
    </message>
</context>
<context>
    <name>EventGaps</name>
    <message>
        <source>This cloud has no event history: %1</source>
        <translation>Denne skyen har ingen hendelseshistorikk: %1</translation>
    </message>
    <message>
        <source>%1 of %2 sensors could not be asked. %3</source>
        <translation>%1 av %2 sensorer kunne ikke spørres. %3</translation>
    </message>
    <message>
        <source>%1 sensors sent something meanwhile; only %2 of them were asked.</source>
        <translation>%1 sensorer sendte noe i mellomtiden; bare %2 av dem ble spurt.</translation>
    </message>
    <message>
        <source>More than %1 events were missed.</source>
        <translation>Mer enn %1 hendelser gikk tapt.</translation>
    </message>
    <message>
        <source>A sensor sent more events than are read of its history.</source>
        <translation>En sensor sendte flere hendelser enn det leses av historikken dens.</translation>
    </message>
    <message>
        <source>The cloud keeps events for 31 days.</source>
        <translation>Skyen tar vare på hendelser i 31 dager.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>Forbindelsen ble lukket.</translation>
    </message>
    <message>
        <source>The stream had to be opened again.</source>
        <translation>Strømmen måtte åpnes på nytt.</translation>
    </message>
    <message>
        <source>Too many gaps came one after the other.</source>
        <translation>Det kom for mange hull etter hverandre.</translation>
    </message>
</context>
<context>
    <name>EventRecorder</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 kunne ikke skrives: %2</translation>
    </message>
</context>
<context>
    <name>EventStream</name>
    <message>
        <source>The stream holds a line of more than %1 bytes.</source>
        <translation>Strømmen inneholder en linje på mer enn %1 byte.</translation>
    </message>
    <message>
        <source>The stream holds a message of more than %1 bytes.</source>
        <translation>Strømmen inneholder en melding på mer enn %1 byte.</translation>
    </message>
    <message>
        <source>%1 answers with &quot;%2&quot; instead of an event stream.</source>
        <translation>%1 svarer med «%2» i stedet for en strøm av hendelser.</translation>
    </message>
    <message>
        <source>The server closed the stream.</source>
        <translation>Tjeneren lukket strømmen.</translation>
    </message>
    <message>
        <source>%1 did not bring a message to its end within %2 s.</source>
        <translation>%1 fullførte ikke en melding innen %2 s.</translation>
    </message>
    <message>
        <source>Nothing came from %1 for %2 s.</source>
        <translation>Det kom ingenting fra %1 på %2 s.</translation>
    </message>
    <message>
        <source>The server ended the stream: %1 (%2).</source>
        <translation>Tjeneren avsluttet strømmen: %1 (%2).</translation>
    </message>
    <message>
        <source>open the event stream</source>
        <translation>åpne strømmen av hendelser</translation>
    </message>
    <message>
        <source>The stream holds something that is neither an event nor an error.</source>
        <translation>Strømmen inneholder noe som verken er en hendelse eller en feil.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>object present</source>
        <translation>gjenstand til stede</translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>ingenting der</translation>
    </message>
    <message>
        <source>water detected</source>
        <translation>vann oppdaget</translation>
    </message>
    <message>
        <source>dry</source>
        <translation>tørt</translation>
    </message>
    <message>
        <source>motion</source>
        <translation>bevegelse</translation>
    </message>
    <message>
        <source>no motion</source>
        <translation>ingen bevegelse</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>åpnet</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>lukket</translation>
    </message>
    <message>
        <source>occupied</source>
        <translation>opptatt</translation>
    </message>
    <message>
        <source>free</source>
        <translation>ledig</translation>
    </message>
    <message>
        <source>two-wire probe</source>
        <translation>totrådsføler</translation>
    </message>
    <message>
        <source>three-wire probe</source>
        <translation>tretrådsføler</translation>
    </message>
    <message>
        <source>four-wire probe</source>
        <translation>firetrådsføler</translation>
    </message>
    <message>
        <source>probe wired wrongly</source>
        <translation>føler feilkoblet</translation>
    </message>
    <message>
        <source>probe with wrong coefficients</source>
        <translation>føler med feil koeffisienter</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>frakoblet</translation>
    </message>
    <message>
        <source>online by Ethernet</source>
        <translation>tilkoblet via Ethernet</translation>
    </message>
    <message>
        <source>online by cellular</source>
        <translation>tilkoblet via mobilnett</translation>
    </message>
    <message>
        <source>online by SDS</source>
        <translation>tilkoblet via SDS</translation>
    </message>
    <message>
        <source>when somebody touches the sensor</source>
        <translation>når noen berører sensoren</translation>
    </message>
    <message>
        <source>what was measured, every quarter of an hour</source>
        <translation>det som ble målt, hvert kvarter</translation>
    </message>
    <message>
        <source>when something comes near or goes away</source>
        <translation>når noe kommer nær eller blir borte</translation>
    </message>
    <message>
        <source>humidity and temperature, every quarter of an hour and at a touch</source>
        <translation>fuktighet og temperatur, hvert kvarter og ved berøring</translation>
    </message>
    <message>
        <source>how often something came or went so far, every quarter of an hour</source>
        <translation>hvor ofte noe har kommet eller gått hittil, hvert kvarter</translation>
    </message>
    <message>
        <source>how often it was touched so far, every quarter of an hour</source>
        <translation>hvor ofte den er berørt hittil, hvert kvarter</translation>
    </message>
    <message>
        <source>when water comes or goes</source>
        <translation>når vann kommer eller forsvinner</translation>
    </message>
    <message>
        <source>signal strength, with every transmission: usually the most frequent</source>
        <translation>signalstyrke, ved hver sending: vanligvis den hyppigste</translation>
    </message>
    <message>
        <source>how full the battery is, seldom</source>
        <translation>hvor fullt batteriet er, sjelden</translation>
    </message>
    <message>
        <source>when somebody edits the sensor&apos;s labels</source>
        <translation>når noen endrer sensorens etiketter</translation>
    </message>
    <message>
        <source>when a Cloud Connector goes on or off line</source>
        <translation>når en Cloud Connector kobles til eller fra</translation>
    </message>
    <message>
        <source>a Cloud Connector&apos;s Ethernet address and errors, now and then</source>
        <translation>en Cloud Connectors Ethernet-adresse og feil, av og til</translation>
    </message>
    <message>
        <source>a Cloud Connector&apos;s cellular signal and errors, now and then</source>
        <translation>en Cloud Connectors mobilsignal og feil, av og til</translation>
    </message>
    <message>
        <source>carbon dioxide in the air, every quarter of an hour</source>
        <translation>karbondioksid i luften, hvert kvarter</translation>
    </message>
    <message>
        <source>air pressure, every quarter of an hour</source>
        <translation>lufttrykk, hvert kvarter</translation>
    </message>
    <message>
        <source>when motion begins or has ended</source>
        <translation>når bevegelse begynner eller er over</translation>
    </message>
    <message>
        <source>when a desk is taken or left</source>
        <translation>når en pult tas i bruk eller forlates</translation>
    </message>
    <message>
        <source>when a door or window opens or closes</source>
        <translation>når en dør eller et vindu åpnes eller lukkes</translation>
    </message>
    <message>
        <source>when a probe&apos;s wiring changes</source>
        <translation>når en følers kobling endres</translation>
    </message>
    <message>
        <source>touched</source>
        <translation>berørt</translation>
    </message>
    <message>
        <source>%1, %2 humidity</source>
        <translation>%1, %2 fuktighet</translation>
    </message>
    <message>
        <source>%1 (incomplete data)</source>
        <translation>%1 (ufullstendige data)</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>%1 totalt</translation>
    </message>
    <message>
        <source>, boost mode</source>
        <translation>, forsterket modus</translation>
    </message>
    <message>
        <source>signal %1 (%2)</source>
        <translation>signal %1 (%2)</translation>
    </message>
    <message>
        <source>%1 added: %2</source>
        <translation>%1 lagt til: %2</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1 er nå %2</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 fjernet</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>ingen adresse</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>signal %1</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Berøring</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Object present</source>
        <translation>Nærhet</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>Fuktighet</translation>
    </message>
    <message>
        <source>Object count</source>
        <translation>Nærhetstelling</translation>
    </message>
    <message>
        <source>Touch count</source>
        <translation>Berøringstelling</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Vann</translation>
    </message>
    <message>
        <source>Network status</source>
        <translation>Nettverksstatus</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batteri</translation>
    </message>
    <message>
        <source>Labels changed</source>
        <translation>Etiketter endret</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Tilkobling</translation>
    </message>
    <message>
        <source>Ethernet status</source>
        <translation>Ethernet-status</translation>
    </message>
    <message>
        <source>Cellular status</source>
        <translation>Mobilnettstatus</translation>
    </message>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Trykk</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bevegelse</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Pult</translation>
    </message>
    <message>
        <source>Door or window</source>
        <translation>Dør eller vindu</translation>
    </message>
    <message>
        <source>Probe wires</source>
        <translation>Følerkobling</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Temperature sensor</source>
        <translation>Temperatursensor</translation>
    </message>
    <message>
        <source>Proximity sensor</source>
        <translation>Nærhetssensor</translation>
    </message>
    <message>
        <source>Touch sensor</source>
        <translation>Berøringssensor</translation>
    </message>
    <message>
        <source>Humidity sensor</source>
        <translation>Fuktighetssensor</translation>
    </message>
    <message>
        <source>Proximity counter</source>
        <translation>Nærhetsteller</translation>
    </message>
    <message>
        <source>Touch counter</source>
        <translation>Berøringsteller</translation>
    </message>
    <message>
        <source>Water detector</source>
        <translation>Vanndetektor</translation>
    </message>
    <message>
        <source>CO₂ sensor</source>
        <translation>CO₂-sensor</translation>
    </message>
    <message>
        <source>Motion sensor</source>
        <translation>Bevegelsessensor</translation>
    </message>
    <message>
        <source>Desk occupancy sensor</source>
        <translation>Pultsensor</translation>
    </message>
    <message>
        <source>Door and window sensor</source>
        <translation>Dør- og vindussensor</translation>
    </message>
    <message>
        <source>Cloud Connector</source>
        <translation>Cloud Connector</translation>
    </message>
    <message>
        <source>a type that this version does not know; it is kept</source>
        <translation>en type som denne versjonen ikke kjenner; den blir tatt vare på</translation>
    </message>
    <message>
        <source>%1: %2, %3, at %4</source>
        <translation>%1: %2, %3, kl. %4</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>Change the input and try again.</source>
        <translation>Endre det du skrev, og prøv igjen.</translation>
    </message>
    <message>
        <source>The credentials are not accepted; check the service account&apos;s key.</source>
        <translation>Påloggingen godtas ikke; kontroller tjenestekontoens nøkkel.</translation>
    </message>
    <message>
        <source>The account may not do this; ask an administrator of the project for the role Project developer.</source>
        <translation>Kontoen har ikke lov til dette; be en administrator for prosjektet om rollen prosjektutvikler (Project developer).</translation>
    </message>
    <message>
        <source>It may have been deleted meanwhile; refresh with F5.</source>
        <translation>Den kan være slettet i mellomtiden; oppdater med F5.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile; look at it again and repeat the change.</source>
        <translation>Noen andre har endret den i mellomtiden; se på den igjen og gjenta endringen.</translation>
    </message>
    <message>
        <source>The cloud is busy; try again in %1.</source>
        <translation>Skyen er opptatt; prøv igjen om %1.</translation>
    </message>
    <message>
        <source>The cloud is busy; try again in a moment.</source>
        <translation>Skyen er opptatt; prøv igjen om et øyeblikk.</translation>
    </message>
    <message>
        <source>The cloud cannot be reached at the moment; check the network and try again.</source>
        <translation>Skyen kan ikke nås for øyeblikket; kontroller nettverket og prøv igjen.</translation>
    </message>
    <message>
        <source>It was called off; nothing was changed.</source>
        <translation>Det ble avbrutt; ingenting er endret.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, the program&apos;s log says more.</source>
        <translation>Prøv igjen; hvis det gjentar seg, sier programmets logg mer.</translation>
    </message>
    <message>
        <source>Could not %1.</source>
        <translation>Kunne ikke %1.</translation>
    </message>
</context>
<context>
    <name>FeedWords</name>
    <message>
        <source>The event history is being asked for what came meanwhile.</source>
        <translation>Hendelseshistorikken blir spurt om det som kom i mellomtiden.</translation>
    </message>
    <message>
        <source>The event history has nothing from that time.</source>
        <translation>Hendelseshistorikken har ingenting fra den tiden.</translation>
    </message>
    <message>
        <source>Filled in from the event history: %1.</source>
        <translation>Fylt inn fra hendelseshistorikken: %1.</translation>
    </message>
    <message>
        <source>Filled in from the event history: %1, but not all: %2</source>
        <translation>Fylt inn fra hendelseshistorikken: %1, men ikke alt: %2</translation>
    </message>
    <message>
        <source>Not filled in: %1</source>
        <translation>Ikke fylt inn: %1</translation>
    </message>
    <message>
        <source>Gap: nothing has been heard since %1</source>
        <translation>Hull: ingenting er hørt siden %1</translation>
    </message>
    <message>
        <source>Gap: nothing was heard from %1 to %2 (%3)</source>
        <translation>Hull: ingenting ble hørt fra %1 til %2 (%3)</translation>
    </message>
    <message>
        <source>both words in sensor, type, value or device ID</source>
        <translation>begge ordene i sensor, type, verdi eller enhets-ID</translation>
    </message>
    <message>
        <source>one of these types</source>
        <translation>en av disse typene</translation>
    </message>
    <message>
        <source>part of the sensor&apos;s name or ID; quotation marks keep spaces together</source>
        <translation>en del av sensorens navn eller ID; anførselstegn holder ord sammen</translation>
    </message>
    <message>
        <source>sensors with this label, or with this value of it</source>
        <translation>sensorer med denne etiketten, eller med denne verdien av den</translation>
    </message>
    <message>
        <source>part of the value as it is shown</source>
        <translation>en del av verdien slik den vises</translation>
    </message>
    <message>
        <source>part of the event&apos;s ID</source>
        <translation>en del av hendelsens ID</translation>
    </message>
    <message>
        <source>a dash turns any of them round</source>
        <translation>en strek foran snur hvilket som helst av dem</translation>
    </message>
    <message>
        <source>Gaps are always shown. A double click on a cell filters by it.</source>
        <translation>Hull vises alltid. Et dobbeltklikk på en celle filtrerer etter den.</translation>
    </message>
    <message>
        <source>value:opened</source>
        <translation>value:åpnet</translation>
    </message>
    <message>
        <source>Gap of an earlier run: nothing was heard from %1 to %2</source>
        <translation>Hull i en tidligere kjøring: ingenting ble hørt fra %1 til %2</translation>
    </message>
    <message>
        <source>The event history was not asked for what came meanwhile.</source>
        <translation>Hendelseshistorikken ble ikke spurt om det som kom i mellomtiden.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>%1 characters are too many; use at most %2.</source>
        <translation>%1 tegn er for mange; bruk høyst %2.</translation>
    </message>
    <message>
        <source>Give it a name by which people know it.</source>
        <translation>Gi den et navn som folk kjenner den igjen på.</translation>
    </message>
    <message>
        <source>Give the address to post to, as https://host/path.</source>
        <translation>Oppgi adressen det skal sendes til, som https://vert/sti.</translation>
    </message>
    <message>
        <source>This is no address. Write it as https://host/path, with special characters percent-encoded.</source>
        <translation>Dette er ingen adresse. Skriv den som https://vert/sti, med spesialtegn prosentkodet.</translation>
    </message>
    <message>
        <source>The address names no host. Write it as https://host/path.</source>
        <translation>Adressen nevner ingen vert. Skriv den som https://vert/sti.</translation>
    </message>
    <message>
        <source>There is no port 0. Name the receiver&apos;s port, or leave it out for 443.</source>
        <translation>Port 0 finnes ikke. Oppgi mottakerens port, eller utelat den for 443.</translation>
    </message>
    <message>
        <source>Use an https address: deliveries are sent encrypted only.</source>
        <translation>Bruk en https-adresse: leveringer sendes bare kryptert.</translation>
    </message>
    <message>
        <source>Give the header a name, as X-Site.</source>
        <translation>Gi headeren et navn, som X-Site.</translation>
    </message>
    <message>
        <source>A header&apos;s name consists of letters, digits and hyphens.</source>
        <translation>Navnet på en header består av bokstaver, sifre og bindestreker.</translation>
    </message>
    <message>
        <source>%1 is set by the delivery itself; choose another name.</source>
        <translation>%1 settes av selve leveringen; velg et annet navn.</translation>
    </message>
    <message>
        <source>Write the value of %1 on one line.</source>
        <translation>Skriv verdien av %1 på én linje.</translation>
    </message>
    <message>
        <source>%1 headers are too many; use at most %2.</source>
        <translation>%1 headere er for mange; bruk høyst %2.</translation>
    </message>
    <message>
        <source>%1 is there twice; upper and lower case do not matter.</source>
        <translation>%1 står der to ganger; store og små bokstaver regnes som like.</translation>
    </message>
    <message>
        <source>User and password are sent as basic authentication and are not part of the request&apos;s address.</source>
        <translation>Bruker og passord sendes som «Basic»-autentisering og er ikke en del av forespørselens adresse.</translation>
    </message>
    <message>
        <source>Without https only on this machine, and only where the local cloud was started with --allow-http-on-loopback.</source>
        <translation>Uten https bare på denne maskinen, og bare der den lokale skyen ble startet med --allow-http-on-loopback.</translation>
    </message>
    <message>
        <source>Without a secret, deliveries are not signed: the receiver cannot tell who sent them.</source>
        <translation>Uten hemmelighet blir leveringene ikke signert: mottakeren kan ikke vite hvem som sendte dem.</translation>
    </message>
    <message>
        <source>A short secret can be guessed; let one be generated.</source>
        <translation>En kort hemmelighet kan gjettes; la programmet lage en.</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>To look for it as a word, put it in quotation marks.</source>
        <translation>Sett det i anførselstegn for å lete etter det som et ord.</translation>
    </message>
    <message>
        <source>Did you mean %1? To look for it as a word, put it in quotation marks.</source>
        <translation>Mente du %1? Sett det i anførselstegn for å lete etter det som et ord.</translation>
    </message>
    <message>
        <source>%1: there is nothing called %2.</source>
        <translation>%1: det finnes ikke noe som heter %2.</translation>
    </message>
    <message>
        <source>Words and terms, all of which have to hold:</source>
        <translation>Ord og ledd som alle må stemme:</translation>
    </message>
    <message>
        <source>A filter has at most %1 characters. Leave some out.</source>
        <translation>Et filter har høyst %1 tegn. Utelat noen.</translation>
    </message>
    <message>
        <source>A filter has at most %1 words and terms. Leave some out.</source>
        <translation>Et filter har høyst %1 ord og ledd. Utelat noen.</translation>
    </message>
    <message>
        <source>%1: a quotation mark is missing. Put another one at the end.</source>
        <translation>%1: et anførselstegn mangler. Sett ett til på slutten.</translation>
    </message>
    <message>
        <source>%1: write behind the colon what to look for.</source>
        <translation>%1: skriv bak kolonet hva det skal letes etter.</translation>
    </message>
    <message>
        <source>%1: no status is called so.</source>
        <translation>%1: ingen status heter det.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Mente du %1?</translation>
    </message>
    <message>
        <source>There are %1.</source>
        <translation>Det finnes %1.</translation>
    </message>
    <message>
        <source>%1: a number is missing. Write for example %2.</source>
        <translation>%1: et tall mangler. Skriv for eksempel %2.</translation>
    </message>
    <message>
        <source>%1: a time is never met exactly. Write &gt; or &lt; before it, for example %2.</source>
        <translation>%1: en tid treffer aldri nøyaktig. Skriv &gt; eller &lt; foran, for eksempel %2.</translation>
    </message>
    <message>
        <source>%1: this is no number of 0 or more. Write for example %2.</source>
        <translation>%1: dette er ikke et tall på 0 eller mer. Skriv for eksempel %2.</translation>
    </message>
    <message>
        <source>%1: a count has no decimals. Write a whole number.</source>
        <translation>%1: et antall har ingen desimaler. Skriv et helt tall.</translation>
    </message>
    <message>
        <source>%1: the unit is missing. Write one of %2 behind the number.</source>
        <translation>%1: enheten mangler. Skriv en av %2 bak tallet.</translation>
    </message>
    <message>
        <source>%1: a count has no unit. Write the number alone.</source>
        <translation>%1: et antall har ingen enhet. Skriv bare tallet.</translation>
    </message>
    <message>
        <source>%1: this unit is not known. Write one of %2 behind the number.</source>
        <translation>%1: denne enheten er ukjent. Skriv en av %2 bak tallet.</translation>
    </message>
    <message>
        <source>%1: no number is that large. Write a smaller one.</source>
        <translation>%1: så store tall finnes ikke. Skriv et mindre.</translation>
    </message>
    <message>
        <source>both words in name or endpoint</source>
        <translation>begge ordene i navn eller endepunkt</translation>
    </message>
    <message>
        <source>also healthy, degraded, stalled, unknown, active, disabled</source>
        <translation>også healthy, degraded, stalled, unknown, active, disabled</translation>
    </message>
    <message>
        <source>slower than that; &lt;, &lt;= and &gt;= as well; us, ms, s, min, h, d</source>
        <translation>tregere enn dette; også &lt;, &lt;= og &gt;=; us, ms, s, min, h, d</translation>
    </message>
    <message>
        <source>counts of the last 24 hours</source>
        <translation>antall de siste 24 timene</translation>
    </message>
    <message>
        <source>share of failed attempts</source>
        <translation>andelen mislykkede forsøk</translation>
    </message>
    <message>
        <source>events waiting, and how long the oldest has</source>
        <translation>hendelser som venter, og hvor lenge den eldste har ventet</translation>
    </message>
    <message>
        <source>seen to change within the hour</source>
        <translation>endring oppdaget innen timen</translation>
    </message>
    <message>
        <source>labels it includes, events it forwards</source>
        <translation>etiketter den tar med, hendelser den sender videre</translation>
    </message>
    <message>
        <source>its type, its name alone</source>
        <translation>typen, bare navnet</translation>
    </message>
    <message>
        <source>quotation marks keep spaces together</source>
        <translation>anførselstegn holder ord sammen</translation>
    </message>
    <message>
        <source>a dash turns any of them round</source>
        <translation>en strek foran snur hvilket som helst av dem</translation>
    </message>
    <message>
        <source>What is not known meets no comparison.</source>
        <translation>Det som ikke er kjent, treffer ingen sammenligning.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>t</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>nå nettopp</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>for %1 siden</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Healthy</source>
        <translation>Frisk</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Svekket</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Svikter</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Står stille</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktivert</translation>
    </message>
    <message>
        <source>Disabled by the system</source>
        <translation>Deaktivert av systemet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ukjent</translation>
    </message>
    <message>
        <source>Nearly every delivery is acknowledged.</source>
        <translation>Nesten hver levering blir kvittert.</translation>
    </message>
    <message>
        <source>Some deliveries fail and are sent again.</source>
        <translation>Noen leveringer mislykkes og sendes på nytt.</translation>
    </message>
    <message>
        <source>At least half of the deliveries fail.</source>
        <translation>Minst halvparten av leveringene mislykkes.</translation>
    </message>
    <message>
        <source>Events are waiting and nothing is being delivered.</source>
        <translation>Hendelser venter, og ingenting blir levert.</translation>
    </message>
    <message>
        <source>Somebody switched this connector off; events are not kept for it.</source>
        <translation>Noen har slått av denne koblingen; hendelser blir ikke tatt vare på for den.</translation>
    </message>
    <message>
        <source>The cloud switched this connector off because its deliveries kept failing.</source>
        <translation>Skyen slo av denne koblingen fordi leveringene fortsatte å mislykkes.</translation>
    </message>
    <message>
        <source>Nothing has been delivered or failed yet, or the numbers are too old to tell.</source>
        <translation>Ingenting er levert eller har mislyktes ennå, eller tallene er for gamle til å si det.</translation>
    </message>
</context>
<context>
    <name>HelpBook</name>
    <message>
        <source>What the marks mean</source>
        <translation>Hva merkene betyr</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
</context>
<context>
    <name>HelpTables</name>
    <message>
        <source>What the marks mean</source>
        <translation>Hva merkene betyr</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Search or command: a connector, a sensor, anything that can be done</source>
        <translation>Søk eller kommando: en kobling, en sensor, alt som kan gjøres</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+4</source>
        <translation>Ctrl+1 til Ctrl+4</translation>
    </message>
    <message>
        <source>Connectors, live events, identify a sensor, alerts</source>
        <translation>Koblinger, direkte hendelser, identifiser en sensor, varsler</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Ask the cloud again</source>
        <translation>Spør skyen på nytt</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Filter what is in front</source>
        <translation>Filtrer det som er fremst</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Open or close the emulator, where there is one; Space touches the chosen sensor</source>
        <translation>Åpne eller lukk emulatoren, der det er en; mellomrom berører den valgte sensoren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Connections: add, test, change, remove</source>
        <translation>Tilkoblinger: legg til, test, endre, fjern</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>F10</source>
        <translation>F10</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>The help on what is in front</source>
        <translation>Hjelpen om det som er framme</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellomrom</translation>
    </message>
    <message>
        <source>Switch on or off</source>
        <translation>Slå på eller av</translation>
    </message>
    <message>
        <source>Shift+Up, Shift+Down, Ctrl+A</source>
        <translation>Shift+opp, Shift+ned, Ctrl+A</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Velge flere</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <translation>Menytast, Shift+F10</translation>
    </message>
    <message>
        <source>What can be done with the selected ones</source>
        <translation>Hva som kan gjøres med de valgte</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+Shift+C</source>
        <translation>Ctrl+C, Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy the selected rows, or their IDs</source>
        <translation>Kopiere de valgte radene, eller ID-ene deres</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Export the shown rows as CSV</source>
        <translation>Eksportere radene som vises, som CSV</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Venstre, høyre</translation>
    </message>
    <message>
        <source>On the heading of a group: close it, open it</source>
        <translation>På overskriften til en gruppe: lukke den, åpne den</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>A new connector</source>
        <translation>En ny kobling</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Edit the chosen one</source>
        <translation>Redigere den valgte</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Edit which labels it includes</source>
        <translation>Redigere hvilke etiketter den tar med</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Make a copy of it</source>
        <translation>Lage en kopi av den</translation>
    </message>
    <message>
        <source>Ctrl+Del</source>
        <translation>Ctrl+Del</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Slette den</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Check the signature of a delivery</source>
        <translation>Kontrollere signaturen til en levering</translation>
    </message>
    <message>
        <source>Pause and resume the live events</source>
        <translation>Ta pause i de direkte hendelsene, og fortsette</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Go to the newest event and follow</source>
        <translation>Gå til den nyeste hendelsen og følge med</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Start or stop identifying a sensor</source>
        <translation>Start eller stopp identifisering av en sensor</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Give the touched sensor another name; Enter keeps it</source>
        <translation>Gi den berørte sensoren et annet navn; Enter beholder det</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>In the list of connectors</source>
        <translation>I listen over koblinger</translation>
    </message>
    <message>
        <source>Live events and identify</source>
        <translation>Direkte hendelser og identifisering</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>In the live events</source>
        <translation>I de direkte hendelsene</translation>
    </message>
    <message>
        <source>Touchstone %1</source>
        <translation>Touchstone %1</translation>
    </message>
    <message>
        <source>Runs and watches Data Connectors of the Disruptive Technologies sensor cloud: how they do, what they forward, every event live, and which sensor was just touched.</source>
        <translation>Styrer og følger med på datakoblinger (Data Connectors) i sensorskyen fra Disruptive Technologies: hvordan det går med dem, hva de sender videre, hver hendelse direkte, og hvilken sensor som nettopp ble berørt.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Fri programvare under GNU General Public License, versjon 3 eller senere.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The history has too many questions to answer</source>
        <translation>Historikken har for mange spørsmål å svare på</translation>
    </message>
    <message>
        <source>The schema of the history is missing</source>
        <translation>Skjemaet til historikken mangler</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>%1 kan ikke opprettes: %2</translation>
    </message>
    <message>
        <source>The history was damaged (%1). It is kept as %2; a new one begins.</source>
        <translation>Historikken var skadet (%1). Den er tatt vare på som %2; en ny begynner.</translation>
    </message>
</context>
<context>
    <name>HttpExchange</name>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 svarte ikke innen %2 s.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MiB.</source>
        <translation>Svaret fra %1 er større enn %2 MiB.</translation>
    </message>
    <message>
        <source>%1 redirects to another place, which is not followed with a credential.</source>
        <translation>%1 viser videre til et annet sted. Dit følges det ikke med påloggingen.</translation>
    </message>
    <message>
        <source>%1 refuses the connection.</source>
        <translation>%1 avviser forbindelsen.</translation>
    </message>
    <message>
        <source>The host name %1 is not known.</source>
        <translation>Vertsnavnet %1 er ukjent.</translation>
    </message>
    <message>
        <source>%1 closed the connection too early.</source>
        <translation>%1 lukket forbindelsen for tidlig.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 refuses the connection.</source>
        <translation>Proxyen på vei til %1 avviser forbindelsen.</translation>
    </message>
    <message>
        <source>The name of the proxy on the way to %1 is not known.</source>
        <translation>Navnet på mellomtjeneren på vei til %1 er ukjent.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 does not answer.</source>
        <translation>Proxyen på vei til %1 svarer ikke.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 does not accept the user or the password.</source>
        <translation>Proxyen på vei til %1 godtar ikke brukeren eller passordet.</translation>
    </message>
    <message>
        <source>No secure connection to %1: the other side speaks no TLS that is accepted here.</source>
        <translation>Ingen sikker forbindelse til %1: Den andre siden bruker ikke TLS på en måte som godtas her.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>%1 kan ikke nås: %2.</translation>
    </message>
</context>
<context>
    <name>LabelEditing</name>
    <message>
        <source>the connection was left before the answer came, so look at the sensor&apos;s labels again</source>
        <translation>tilkoblingen ble forlatt før svaret kom, så se på etikettene til sensoren en gang til</translation>
    </message>
    <message>
        <source>there is no connection to a cloud</source>
        <translation>det er ingen tilkobling til en sky</translation>
    </message>
    <message>
        <source>the project has no such sensor (any more)</source>
        <translation>prosjektet har ingen slik sensor (lenger)</translation>
    </message>
    <message>
        <source>the labels have been changed again since, so nothing was undone</source>
        <translation>etikettene er endret igjen siden, så ingenting ble angret</translation>
    </message>
</context>
<context>
    <name>LocalCloud</name>
    <message>
        <source>The credentials of the local cloud cannot be read: %1.</source>
        <translation>Påloggingsfilen til den lokale skyen kan ikke leses: %1.</translation>
    </message>
    <message>
        <source>The local cloud&apos;s credentials file is too large to be one.</source>
        <translation>Påloggingsfilen til den lokale skyen er for stor til å være en påloggingsfil.</translation>
    </message>
    <message>
        <source>The local cloud was not ready within %1 s.</source>
        <translation>Den lokale skyen var ikke klar innen %1 s.</translation>
    </message>
    <message>
        <source>The local cloud says something else than where it is.</source>
        <translation>Den lokale skyen sier noe annet enn hvor den er.</translation>
    </message>
    <message>
        <source>The local cloud&apos;s ready line cannot be read: %1</source>
        <translation>Det den lokale skyen sier når den er klar, kan ikke leses: %1</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>krasjet</translation>
    </message>
    <message>
        <source>ended by itself (exit code %1)</source>
        <translation>avsluttet av seg selv (avslutningskode %1)</translation>
    </message>
    <message>
        <source>The local cloud %1.</source>
        <translation>Den lokale skyen %1.</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2.</source>
        <translation>%1 kan ikke startes: %2.</translation>
    </message>
</context>
<context>
    <name>MissedEvents</name>
    <message>
        <source>%1 of %2 sensors could not be asked. %3</source>
        <translation>%1 av %2 sensorer kunne ikke spørres. %3</translation>
    </message>
    <message>
        <source>Only %1 events are read at a time; choose a shorter time for the others.</source>
        <translation>Bare %1 hendelser leses om gangen; velg et kortere tidsrom for de andre.</translation>
    </message>
    <message>
        <source>The cloud keeps events for 31 days; older ones cannot be found.</source>
        <translation>Skyen tar vare på hendelser i 31 dager; eldre finnes ikke.</translation>
    </message>
</context>
<context>
    <name>QAbstractSocket</name>
    <message>
        <source>Host not found</source>
        <translation>Fant ikke verten</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Forbindelsen ble avvist</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>Forbindelsen brukte for lang tid</translation>
    </message>
    <message>
        <source>Socket operation timed out</source>
        <translation>Det tok for lang tid</translation>
    </message>
    <message>
        <source>Network unreachable</source>
        <translation>Nettet kan ikke nås</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Merk alt</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Øk</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Reduser</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Løsne</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Se i:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Mappe:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Fil&amp;navn:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Filer av typen:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Åpne</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>La&amp;gre</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Velg</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Lagre som</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Fremover</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Mappen over</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Lag ny mappe</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Listevisning</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Detaljvisning</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 finnes allerede.
Vil du erstatte den?</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Endret dato</translation>
    </message>
</context>
<context>
    <name>QHostInfoAgent</name>
    <message>
        <source>Host not found</source>
        <translation>Fant ikke verten</translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>Permission denied</source>
        <translation>Ingen tilgang</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>For mange åpne filer</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Det finnes ingen slik fil eller mappe</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Det er ikke mer plass på disken</translation>
    </message>
</context>
<context>
    <name>QJsonParseError</name>
    <message>
        <source>unterminated object</source>
        <translation>et objekt er ikke avsluttet</translation>
    </message>
    <message>
        <source>missing name separator</source>
        <translation>kolon mangler etter et navn</translation>
    </message>
    <message>
        <source>unterminated array</source>
        <translation>en liste er ikke avsluttet</translation>
    </message>
    <message>
        <source>missing value separator</source>
        <translation>komma mangler mellom to verdier</translation>
    </message>
    <message>
        <source>illegal value</source>
        <translation>ugyldig verdi</translation>
    </message>
    <message>
        <source>invalid termination by number</source>
        <translation>et tall står der det ikke kan stå</translation>
    </message>
    <message>
        <source>illegal number</source>
        <translation>ugyldig tall</translation>
    </message>
    <message>
        <source>invalid escape sequence</source>
        <translation>ugyldig tegn etter en omvendt skråstrek</translation>
    </message>
    <message>
        <source>invalid UTF8 string</source>
        <translation>en tekst er ikke UTF-8</translation>
    </message>
    <message>
        <source>unterminated string</source>
        <translation>en tekst er ikke avsluttet</translation>
    </message>
    <message>
        <source>object is missing after a comma</source>
        <translation>det mangler noe etter et komma</translation>
    </message>
    <message>
        <source>too deeply nested document</source>
        <translation>innholdet er nøstet for dypt</translation>
    </message>
    <message>
        <source>too large document</source>
        <translation>innholdet er for stort</translation>
    </message>
    <message>
        <source>garbage at the end of the document</source>
        <translation>det står noe etter slutten</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gjør om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Lim inn</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Merk alt</translation>
    </message>
</context>
<context>
    <name>QNativeSocketEngine</name>
    <message>
        <source>Network unreachable</source>
        <translation>Nettet kan ikke nås</translation>
    </message>
    <message>
        <source>Host unreachable</source>
        <translation>Verten kan ikke nås</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Forbindelsen ble avvist</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>Forbindelsen brukte for lang tid</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Ingen tilgang</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>Den andre siden brøt forbindelsen</translation>
    </message>
    <message>
        <source>The remote host closed the connection</source>
        <translation>Den andre siden lukket forbindelsen</translation>
    </message>
    <message>
        <source>Network operation timed out</source>
        <translation>Nettet brukte for lang tid</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nei</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Tilbakestill</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjelp</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Bruk</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Rull til venstre</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Rull til høyre</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gjør om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Lim inn</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Merk alt</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Kopier &amp;lenkeadressen</translation>
    </message>
</context>
<context>
    <name>RecordingReader</name>
    <message>
        <source>it is larger than 8 GB, which is more than a recording may have</source>
        <translation>den er større enn 8 GB, som er mer enn et opptak kan ha</translation>
    </message>
    <message>
        <source>reading the recording was cancelled</source>
        <translation>lesingen av opptaket ble avbrutt</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 kunne ikke leses: %2</translation>
    </message>
    <message>
        <source>the line is longer than 1 MB</source>
        <translation>linjen er lengre enn 1 MB</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Asking which sensors sent something…</source>
        <translation>Spør hvilke sensorer som sendte noe …</translation>
    </message>
    <message>
        <source>Reading the event history: %1 of %2 sensors, %3 events so far.</source>
        <translation>Leser hendelseshistorikken: %1 av %2 sensorer, %3 hendelser så langt.</translation>
    </message>
    <message>
        <source>When it was disabled was not seen here; choose the time yourself.</source>
        <translation>Når den ble deaktivert, ble ikke sett her; velg tiden selv.</translation>
    </message>
    <message>
        <source>It was disabled already when Touchstone first saw it (%1). Choose yourself from when on.</source>
        <translation>Den var allerede deaktivert da Touchstone så den første gang (%1). Velg selv fra hvilken tid.</translation>
    </message>
    <message>
        <source>It has been disabled since %1. What comes before it is enabled is lost to it as well.</source>
        <translation>Den har vært deaktivert siden %1. Det som kommer før den aktiveres, går også tapt for den.</translation>
    </message>
    <message>
        <source>It was disabled from %1 until %2 (%3).</source>
        <translation>Den var deaktivert fra %1 til %2 (%3).</translation>
    </message>
    <message>
        <source>%1 was disabled and is back. Events of that time were not queued for it.</source>
        <translation>%1 var deaktivert og er tilbake. Hendelser fra den tiden ble ikke lagt i kø for den.</translation>
    </message>
    <message>
        <source>%2 was disabled for %1 and is back. Events of that time were not queued for it.</source>
        <translation>%2 var deaktivert i %1 og er tilbake. Hendelser fra den tiden ble ikke lagt i kø for den.</translation>
    </message>
    <message>
        <source>The events could not be read. %1</source>
        <translation>Hendelsene kunne ikke leses. %1</translation>
    </message>
    <message>
        <source>No sensor sent anything in that time that this connector forwards.</source>
        <translation>Ingen sensor sendte i den tiden noe som denne koblingen sender videre.</translation>
    </message>
    <message>
        <source>One event was found that this connector forwards.</source>
        <translation>Én hendelse som denne koblingen sender videre, ble funnet.</translation>
    </message>
    <message>
        <source>%1 events were found that this connector forwards.</source>
        <translation>%1 hendelser som denne koblingen sender videre, ble funnet.</translation>
    </message>
    <message>
        <source>%1 were acknowledged before and are not sent again.</source>
        <translation>%1 er kvittert tidligere og sendes ikke på nytt.</translation>
    </message>
    <message>
        <source>%1 may have arrived: sending ended before the endpoint had answered.</source>
        <translation>%1 kan ha kommet frem: sendingen tok slutt før endepunktet hadde svart.</translation>
    </message>
    <message>
        <source>The record of what was sent earlier was damaged, so nobody can say whether these were sent before.</source>
        <translation>Oversikten over hva som er sendt tidligere, var skadet, så ingen kan si om disse er sendt før.</translation>
    </message>
    <message>
        <source>Nothing can be sent. %1</source>
        <translation>Ingenting kan sendes. %1</translation>
    </message>
    <message>
        <source>%1 of %2 acknowledged</source>
        <translation>%1 av %2 kvittert</translation>
    </message>
    <message>
        <source>Sending: %1.</source>
        <translation>Sender: %1.</translation>
    </message>
    <message>
        <source>Last problem: %1.</source>
        <translation>Siste problem: %1.</translation>
    </message>
    <message>
        <source>Waiting for %1 answers: %2.</source>
        <translation>Venter på %1 svar: %2.</translation>
    </message>
    <message>
        <source>Paused: %1.</source>
        <translation>Pause: %1.</translation>
    </message>
    <message>
        <source>%1 Mend that, then resume.</source>
        <translation>%1 Rett opp det, og fortsett så.</translation>
    </message>
    <message>
        <source>Ended before all was sent: %1.</source>
        <translation>Avsluttet før alt var sendt: %1.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Ferdig: %1.</translation>
    </message>
    <message>
        <source>%1 were given up after several attempts.</source>
        <translation>%1 ble oppgitt etter flere forsøk.</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>Det tok %1.</translation>
    </message>
    <message>
        <source>Recovery of %1</source>
        <translation>Ettersending for %1</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>Endepunkt: %1</translation>
    </message>
    <message>
        <source>Events from: %1</source>
        <translation>Hendelser fra: %1</translation>
    </message>
    <message>
        <source>Events until: %1</source>
        <translation>Hendelser til: %1</translation>
    </message>
    <message>
        <source>Sensors asked: %1</source>
        <translation>Sensorer spurt: %1</translation>
    </message>
    <message>
        <source>Events found: %1</source>
        <translation>Hendelser funnet: %1</translation>
    </message>
    <message>
        <source>Not all was read: %1</source>
        <translation>Ikke alt ble lest: %1</translation>
    </message>
    <message>
        <source>Acknowledged by an earlier sending: %1</source>
        <translation>Kvittert ved en tidligere sending: %1</translation>
    </message>
    <message>
        <source>Acknowledged by this sending: %1</source>
        <translation>Kvittert ved denne sendingen: %1</translation>
    </message>
    <message>
        <source>May have arrived, not sent again: %1</source>
        <translation>Kan ha kommet frem, ikke sendt på nytt: %1</translation>
    </message>
    <message>
        <source>Given up: %1</source>
        <translation>Oppgitt: %1</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Ikke sendt: %1</translation>
    </message>
    <message>
        <source>Attempts: %1</source>
        <translation>Forsøk: %1</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>Begynt: %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Avsluttet: %1</translation>
    </message>
    <message>
        <source>Last problem: %1</source>
        <translation>Siste problem: %1</translation>
    </message>
    <message>
        <source>Given up: %1 after %2 attempts: %3</source>
        <translation>Oppgitt: %1 etter %2 forsøk: %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>og %1 til</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 og %2 til</translation>
    </message>
    <message>
        <source>%2 was disabled %1 times and is back. Events of those times were not queued for it.</source>
        <translation>%2 var deaktivert %1 ganger og er tilbake. Hendelser fra de tidene ble ikke lagt i kø for den.</translation>
    </message>
    <message>
        <source>%1 connectors were disabled and are back: %2. Events of that time were not queued for them.</source>
        <translation>%1 koblinger var deaktivert og er tilbake: %2. Hendelser fra den tiden ble ikke lagt i kø for dem.</translation>
    </message>
    <message>
        <source>%2, until %1</source>
        <translation>%2, til %1</translation>
    </message>
    <message>
        <source>%4, %1 to %2 (%3)</source>
        <translation>%4, %1 til %2 (%3)</translation>
    </message>
</context>
<context>
    <name>RecoverySending</name>
    <message>
        <source>The connector does not post to a URL, so nothing can be sent to it from here.</source>
        <translation>Koblingen leverer ikke til en nettadresse, så ingenting kan sendes til den herfra.</translation>
    </message>
    <message>
        <source>The connector has no https address.</source>
        <translation>Koblingen har ingen https-adresse.</translation>
    </message>
    <message>
        <source>the endpoint answered %1</source>
        <translation>endepunktet svarte %1</translation>
    </message>
    <message>
        <source>the endpoint did not answer within %1 s</source>
        <translation>endepunktet svarte ikke innen %1 s</translation>
    </message>
    <message>
        <source>the host name is not known</source>
        <translation>vertsnavnet er ukjent</translation>
    </message>
    <message>
        <source>the endpoint refuses the connection</source>
        <translation>endepunktet avviser forbindelsen</translation>
    </message>
    <message>
        <source>the endpoint&apos;s certificate is not trusted or not for this host name</source>
        <translation>sertifikatet til endepunktet er ikke til å stole på, eller gjelder ikke dette vertsnavnet</translation>
    </message>
    <message>
        <source>the endpoint&apos;s address is not https</source>
        <translation>adressen til endepunktet er ikke https</translation>
    </message>
    <message>
        <source>the endpoint closed the connection without a whole answer</source>
        <translation>endepunktet lukket forbindelsen uten å svare ferdig</translation>
    </message>
    <message>
        <source>%1 attempts in a row failed: %2.</source>
        <translation>%1 forsøk på rad mislyktes: %2.</translation>
    </message>
    <message>
        <source>The project was left before.</source>
        <translation>Prosjektet ble forlatt før det.</translation>
    </message>
    <message>
        <source>There is no connection to the connector&apos;s cloud.</source>
        <translation>Det er ingen tilkobling til skyen som koblingen ligger i.</translation>
    </message>
    <message>
        <source>the proxy asks for another user or password</source>
        <translation>proxyen ber om en annen bruker eller et annet passord</translation>
    </message>
    <message>
        <source>the proxy lets nothing through to the endpoint and answered %1</source>
        <translation>proxyen slipper ingenting igjennom til endepunktet og svarte %1</translation>
    </message>
    <message>
        <source>the name of the proxy is not known</source>
        <translation>navnet på proxyen er ikke kjent</translation>
    </message>
    <message>
        <source>the proxy lets nothing through to the endpoint</source>
        <translation>proxyen slipper ingenting igjennom til endepunktet</translation>
    </message>
    <message>
        <source>the proxy refuses the connection</source>
        <translation>proxyen avviser forbindelsen</translation>
    </message>
</context>
<context>
    <name>SecretStore</name>
    <message>
        <source>The keychain holds no secret for this connection. Enter it again.</source>
        <translation>Nøkkelringen har ingen hemmelighet for denne tilkoblingen. Skriv den inn på nytt.</translation>
    </message>
    <message>
        <source>This system has no keychain that works. Secrets can be kept for this session only.</source>
        <translation>Dette systemet har ingen nøkkelring som virker. Hemmeligheter kan bare tas vare på til programmet avsluttes.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>Nøkkelringen er låst. Lås den opp og prøv igjen.</translation>
    </message>
    <message>
        <source>The keychain does not let Touchstone in.</source>
        <translation>Nøkkelringen slipper ikke Touchstone inn.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be asking for its password in another window.</source>
        <translation>Nøkkelringen svarer ikke. Kanskje spør den om passordet sitt i et annet vindu.</translation>
    </message>
    <message>
        <source>The keychain answered.</source>
        <translation>Nøkkelringen svarte.</translation>
    </message>
</context>
<context>
    <name>SensorWords</name>
    <message>
        <source>the emulated Cloud Connector</source>
        <translation>den emulerte Cloud Connectoren</translation>
    </message>
    <message>
        <source>Signal %1 (%2)</source>
        <translation>Signal %1 (%2)</translation>
    </message>
    <message>
        <source>, heard by </source>
        <translation>, hørt av </translation>
    </message>
    <message>
        <source>, in boost mode (weak link, uses more battery)</source>
        <translation>, i forsterket modus (svak forbindelse, bruker mer batteri)</translation>
    </message>
    <message>
        <source>Battery %1</source>
        <translation>Batteri %1</translation>
    </message>
    <message>
        <source>This version does not know its type, nor whether it sends touches.</source>
        <translation>Denne versjonen kjenner ikke typen, og vet ikke om den sender berøringer.</translation>
    </message>
    <message>
        <source>Emulated: there is nothing to press. Use Touch in the emulator panel.</source>
        <translation>Emulert: det er ingenting å trykke på. Bruk Berør i emulatorpanelet.</translation>
    </message>
    <message>
        <source>Offline: nobody would hear the touch. Bring it back into reach, or its Cloud Connector on line.</source>
        <translation>Frakoblet: ingen ville høre berøringen. Bring den innen rekkevidde igjen, eller få dens Cloud Connector på nett.</translation>
    </message>
    <message>
        <source>Never heard yet. Bring it within reach of a Cloud Connector.</source>
        <translation>Aldri hørt ennå. Bring den innen rekkevidde av en Cloud Connector.</translation>
    </message>
    <message>
        <source>Not heard since %1: out of reach, or its battery is empty.</source>
        <translation>Ikke hørt siden %1: utenfor rekkevidde, eller batteriet er tomt.</translation>
    </message>
    <message>
        <source>The key is empty; write 1 to %1 characters.</source>
        <translation>Nøkkelen er tom; skriv 1 til %1 tegn.</translation>
    </message>
    <message>
        <source>The key has %1 characters; write at most %2.</source>
        <translation>Nøkkelen har %1 tegn; skriv høyst %2.</translation>
    </message>
    <message>
        <source>The value has %1 characters; write at most %2.</source>
        <translation>Verdien har %1 tegn; skriv høyst %2.</translation>
    </message>
    <message>
        <source>%1 labels of %2 were changed.</source>
        <translation>%1 etiketter på %2 ble endret.</translation>
    </message>
    <message>
        <source>%2 is called %1 now.</source>
        <translation>%2 heter nå %1.</translation>
    </message>
    <message>
        <source>%2 has no name any more.</source>
        <translation>%2 har ikke noe navn lenger.</translation>
    </message>
    <message>
        <source>The label %1 of %2 was changed.</source>
        <translation>Etiketten %1 på %2 ble endret.</translation>
    </message>
    <message>
        <source>This account may not %1. That needs the role %2; ask an administrator of the project.</source>
        <translation>Denne kontoen har ikke lov til å %1. Det krever rollen %2; spør en administrator for prosjektet.</translation>
    </message>
</context>
<context>
    <name>SentLedger</name>
    <message>
        <source>Another Touchstone with the same data folder is open; only one can recover at a time.</source>
        <translation>Et annet Touchstone med samme datamappe er åpent; bare ett kan ettersende om gangen.</translation>
    </message>
    <message>
        <source>The record of sent events cannot be used: %1.</source>
        <translation>Oversikten over sendte hendelser kan ikke brukes: %1.</translation>
    </message>
    <message>
        <source>The damaged record of sent events %1 cannot be moved away.</source>
        <translation>Den skadede oversikten over sendte hendelser, %1, kan ikke flyttes unna.</translation>
    </message>
    <message>
        <source>The record of sent events was written by a newer Touchstone; it is left untouched.</source>
        <translation>Oversikten over sendte hendelser er skrevet av et nyere Touchstone; den blir ikke rørt.</translation>
    </message>
    <message>
        <source>The record of sent events is damaged.</source>
        <translation>Oversikten over sendte hendelser er skadet.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The project was left before the cloud had answered.</source>
        <translation>Prosjektet ble forlatt før skyen hadde svart.</translation>
    </message>
    <message>
        <source>There is no connection to a cloud.</source>
        <translation>Det er ingen tilkobling til en sky.</translation>
    </message>
    <message>
        <source>This account is a member of no project.</source>
        <translation>Denne kontoen er ikke medlem av noe prosjekt.</translation>
    </message>
    <message>
        <source>Its project was left before.</source>
        <translation>Prosjektet ble forlatt før det.</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>%1 could not be deleted: %2</source>
        <translation>%1 kunne ikke slettes: %2</translation>
    </message>
    <message>
        <source>%1 was written by a later version</source>
        <translation>%1 er skrevet av en nyere versjon</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 kunne ikke leses: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>det er ikke noe objekt</translation>
    </message>
    <message>
        <source>%1 (byte %2)</source>
        <translation>%1 (byte %2)</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>It could not be read: %1. Check the file and its permissions.</source>
        <translation>Den kunne ikke leses: %1. Kontroller filen og tilgangen til den.</translation>
    </message>
    <message>
        <source>It is larger than settings ever are. Choose a file that Touchstone has exported.</source>
        <translation>Den er større enn innstillinger noen gang er. Velg en fil som Touchstone har eksportert.</translation>
    </message>
    <message>
        <source>It is no file of settings: %1. Choose a file that Touchstone has exported.</source>
        <translation>Den er ingen fil med innstillinger: %1. Velg en fil som Touchstone har eksportert.</translation>
    </message>
    <message>
        <source>It was written by a later version of Touchstone. Use that version, or set things anew here.</source>
        <translation>Den ble skrevet av en senere versjon av Touchstone. Bruk den versjonen, eller still inn på nytt her.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it may be: %3.</source>
        <translation>«%1» er %2; den kan være: %3.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ingenting er endret.</translation>
    </message>
    <message>
        <source>These have their usual values now; everything else counts.</source>
        <translation>Disse har nå de vanlige verdiene; alt annet gjelder.</translation>
    </message>
    <message>
        <source>The usual settings count now, what is set is forgotten at the end, and the file stays as it is.</source>
        <translation>De vanlige innstillingene gjelder nå, det som stilles inn, glemmes når programmet avsluttes, og filen blir som den er.</translation>
    </message>
    <message>
        <source>The usual settings count now. The file was kept aside under another name.</source>
        <translation>De vanlige innstillingene gjelder nå. Filen er tatt vare på under et annet navn.</translation>
    </message>
    <message>
        <source>The settings in %1 were not taken over.</source>
        <translation>Innstillingene i %1 ble ikke tatt i bruk.</translation>
    </message>
    <message>
        <source>Not all of the settings in %1 could be understood.</source>
        <translation>Ikke alle innstillingene i %1 kunne forstås.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more such values.</source>
        <translation>
            <numerusform>Det er %n slik verdi til.</numerusform>
            <numerusform>Det er %n slike verdier til.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n byte</numerusform>
        </translation>
    </message>
    <message>
        <source>The local cloud: its queue, history and statistics</source>
        <translation>Den lokale skyen: kø, historikk og statistikk</translation>
    </message>
    <message>
        <source>Damaged files that were replaced</source>
        <translation>Skadde filer som ble erstattet</translation>
    </message>
    <message>
        <source>Left over from writing that was interrupted</source>
        <translation>Rester etter skriving som ble avbrutt</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Andre filer</translation>
    </message>
    <message>
        <source>Settings, connections, layouts and saved filters</source>
        <translation>Innstillinger, tilkoblinger, oppsett og lagrede filtre</translation>
    </message>
    <message>
        <source>The history of the connectors</source>
        <translation>Historikken til koblingene</translation>
    </message>
    <message>
        <source>Alerts, and what recoveries sent</source>
        <translation>Varsler, og det som er ettersendt</translation>
    </message>
</context>
<context>
    <name>SignatureCheck</name>
    <message>
        <source>Valid: made with this secret, for this body, and still in time.</source>
        <translation>Gyldig: laget med denne hemmeligheten, for dette innholdet, og fortsatt i tide.</translation>
    </message>
    <message>
        <source>There is no X-Dt-Signature in what was pasted.</source>
        <translation>Det er ingen X-Dt-Signature i det som ble limt inn.</translation>
    </message>
    <message>
        <source>The signature is damaged: it is not three parts of base64url with the claims of a delivery.</source>
        <translation>Signaturen er skadet: den er ikke tre deler base64url med påstandene til en levering.</translation>
    </message>
    <message>
        <source>Refused: signed with the algorithm “%1”; only HS256 may be accepted.</source>
        <translation>Avvist: signert med algoritmen «%1»; bare HS256 kan godtas.</translation>
    </message>
    <message>
        <source>Refused: it was made with another secret.</source>
        <translation>Avvist: den ble laget med en annen hemmelighet.</translation>
    </message>
    <message>
        <source>Refused: expired %1 ago.</source>
        <translation>Avvist: utløp for %1 siden.</translation>
    </message>
    <message>
        <source>Refused: expired.</source>
        <translation>Avvist: utløpt.</translation>
    </message>
    <message>
        <source>Refused: made %1 in the future; one of the two clocks is wrong.</source>
        <translation>Avvist: laget %1 inn i fremtiden; en av de to klokkene går feil.</translation>
    </message>
    <message>
        <source>Refused: made in the future; one of the two clocks is wrong.</source>
        <translation>Avvist: laget i fremtiden; en av de to klokkene går feil.</translation>
    </message>
    <message>
        <source>Refused: the body is not the one that was signed.</source>
        <translation>Avvist: innholdet er ikke det som ble signert.</translation>
    </message>
    <message>
        <source>Refused: it carries the old SHA-1 checksum only.</source>
        <translation>Avvist: den har bare den gamle SHA-1-kontrollsummen.</translation>
    </message>
    <message>
        <source>The secret does not fit. Compare it with the connector&apos;s; after a change the new one counts from the next attempt.</source>
        <translation>Hemmeligheten passer ikke. Sammenlign den med koblingens; etter en endring gjelder den nye fra neste forsøk.</translation>
    </message>
    <message>
        <source>The secret fits without the blanks around it.</source>
        <translation>Hemmeligheten passer uten mellomrommene rundt.</translation>
    </message>
    <message>
        <source>The secret fits without the quotation marks around it.</source>
        <translation>Hemmeligheten passer uten anførselstegnene rundt.</translation>
    </message>
    <message>
        <source>The secret fits once decoded from base64: use its text as it is, or have it replaced.</source>
        <translation>Hemmeligheten passer når den er dekodet fra base64: bruk teksten som den er, eller få den byttet ut.</translation>
    </message>
    <message>
        <source>The checksum fits no form of this body. Use the bytes as they arrived, before anything parses them.</source>
        <translation>Kontrollsummen passer ikke til noen form av dette innholdet. Bruk bytene slik de kom, før noe tolker dem.</translation>
    </message>
    <message>
        <source>The checksum fits without the blanks or line ends behind the body.</source>
        <translation>Kontrollsummen passer uten mellomrommene eller linjeskiftene etter innholdet.</translation>
    </message>
    <message>
        <source>The checksum fits with other line ends: something has converted them on the way.</source>
        <translation>Kontrollsummen passer med andre linjeskift: noe har gjort dem om på veien.</translation>
    </message>
    <message>
        <source>The checksum fits without the byte order mark in front of the body.</source>
        <translation>Kontrollsummen passer uten byterekkefølgemerket foran innholdet.</translation>
    </message>
    <message>
        <source>The checksum fits without the blanks between the JSON&apos;s parts: it was formatted anew. Use the bytes as they arrived.</source>
        <translation>Kontrollsummen passer uten mellomrommene mellom delene av JSON-teksten: den er formatert på nytt. Bruk bytene slik de kom.</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>Laget %1.</translation>
    </message>
    <message>
        <source>It does not say when it expires.</source>
        <translation>Den sier ikke når den utløper.</translation>
    </message>
    <message>
        <source>Expired %1 ago, %2. A retry is signed anew.</source>
        <translation>Utløp for %1 siden, %2. Et nytt forsøk blir signert på nytt.</translation>
    </message>
    <message>
        <source>Good for another %1.</source>
        <translation>Gyldig i %1 til.</translation>
    </message>
    <message>
        <source>The body fits its SHA-256 checksum.</source>
        <translation>Innholdet passer til SHA-256-kontrollsummen.</translation>
    </message>
    <message>
        <source>There is no SHA-256 checksum. %1</source>
        <translation>Det er ingen SHA-256-kontrollsum. %1</translation>
    </message>
    <message>
        <source>The body fits the old SHA-1 one, which a careful receiver no longer accepts.</source>
        <translation>Innholdet passer til den gamle SHA-1-summen, som en nøye mottaker ikke lenger godtar.</translation>
    </message>
    <message>
        <source>It carries no checksum of a body.</source>
        <translation>Den har ingen kontrollsum av et innhold.</translation>
    </message>
    <message>
        <source>A delivery is signed only when its connector has a secret; proxies may also drop headers.</source>
        <translation>En levering blir bare signert når koblingen har en hemmelighet; mellomtjenere kan også fjerne headere.</translation>
    </message>
    <message>
        <source>Copy the header&apos;s value whole: three parts with dots between them.</source>
        <translation>Kopier hele headerens verdi: tre deler med punktum mellom.</translation>
    </message>
    <message>
        <source>Algorithm %1.</source>
        <translation>Algoritme %1.</translation>
    </message>
    <message>
        <source>Give the secret to see whether it fits.</source>
        <translation>Oppgi hemmeligheten for å se om den passer.</translation>
    </message>
    <message>
        <source>The secret fits.</source>
        <translation>Hemmeligheten passer.</translation>
    </message>
</context>
<context>
    <name>SqliteFile</name>
    <message>
        <source>open</source>
        <translation>åpne</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lese</translation>
    </message>
    <message>
        <source>%1 has schema version %2, this program knows version %3 only</source>
        <translation>%1 har skjemaversjon %2; dette programmet kjenner bare versjon %3</translation>
    </message>
    <message>
        <source>use</source>
        <translation>bruke</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>disken er full</translation>
    </message>
    <message>
        <source>Could not %1 %2: %3</source>
        <translation>Kunne ikke %1 %2: %3</translation>
    </message>
    <message>
        <source>Could not move the damaged file %1 to %2</source>
        <translation>Kunne ikke flytte den skadede filen %1 til %2</translation>
    </message>
</context>
<context>
    <name>Subjects</name>
    <message>
        <source>connectors</source>
        <translation>koblinger</translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation>leveringer</translation>
    </message>
    <message>
        <source>history</source>
        <translation>historikk</translation>
    </message>
    <message>
        <source>local cloud</source>
        <translation>lokal sky</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>prosjekter</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>kø</translation>
    </message>
    <message>
        <source>sensors</source>
        <translation>sensorer</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>statistikk</translation>
    </message>
</context>
<context>
    <name>TestRunner</name>
    <message>
        <source>the event was accepted, but the cloud does not list it, so it cannot be followed</source>
        <translation>hendelsen ble godtatt, men skyen har den ikke i listen, så den kan ikke følges</translation>
    </message>
    <message>
        <source>the event was accepted, but nothing waits for this connector and no attempt is listed: it does not forward such events, or was switched off when the event came</source>
        <translation>hendelsen ble godtatt, men ingenting venter på denne koblingen og ingen forsøk er listet: Den sender ikke slike hendelser videre, eller var slått av da hendelsen kom</translation>
    </message>
    <message>
        <source>the connector is disabled, so nothing is queued for it: switch it on first</source>
        <translation>koblingen er deaktivert, så ingenting legges i kø for den: slå den på først</translation>
    </message>
    <message>
        <source>the connector does not forward events of the type %1: add it, or choose another type</source>
        <translation>koblingen sender ikke hendelser av typen %1 videre: legg den til, eller velg en annen type</translation>
    </message>
    <message>
        <source>the connector was disabled before the event was acknowledged; what waited for it was dropped</source>
        <translation>koblingen ble deaktivert før hendelsen ble kvittert; det som ventet på den, ble forkastet</translation>
    </message>
</context>
<context>
    <name>TestWords</name>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Forsøk %1: %2</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot;</source>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sender …</translation>
    </message>
    <message>
        <source>Looking for the event in the cloud&apos;s history…</source>
        <translation>Leter etter hendelsen i skyens historikk …</translation>
    </message>
    <message>
        <source>Waiting for the first attempt…</source>
        <translation>Venter på det første forsøket …</translation>
    </message>
    <message>
        <source>the cloud tries again until the endpoint acknowledges or the connector is disabled</source>
        <translation>skyen prøver igjen til endepunktet kvitterer eller koblingen deaktiveres</translation>
    </message>
    <message>
        <source>Next attempt in %1; %2.</source>
        <translation>Neste forsøk om %1; %2.</translation>
    </message>
    <message>
        <source>Waiting for the next attempt; %1.</source>
        <translation>Venter på neste forsøk; %1.</translation>
    </message>
    <message>
        <source>Acknowledged, %1 after it was sent.</source>
        <translation>Kvittert, %1 etter at den ble sendt.</translation>
    </message>
    <message>
        <source>Accepted: the cloud has stored the event, after %1.</source>
        <translation>Mottatt: skyen har lagret hendelsen, etter %1.</translation>
    </message>
    <message>
        <source>Queued for the connector as event %1.</source>
        <translation>Lagt i kø for koblingen som hendelse %1.</translation>
    </message>
    <message>
        <source>The cloud took the order and delivers by and by. It does not tell how that goes: look at the endpoint, and at the connector&apos;s totals.</source>
        <translation>Skyen tok imot ordren og leverer etter hvert. Den forteller ikke hvordan det går: se på endepunktet og på koblingens summer.</translation>
    </message>
    <message>
        <source>go on with the test</source>
        <translation>fortsette testen</translation>
    </message>
    <message>
        <source>Not followed any longer. The cloud goes on delivering the event.</source>
        <translation>Følges ikke lenger. Skyen fortsetter å levere hendelsen.</translation>
    </message>
    <message>
        <source>Called off. Whether the cloud took the event is not known.</source>
        <translation>Avbrutt. Om skyen tok imot hendelsen, er ikke kjent.</translation>
    </message>
    <message>
        <source>The connector is gone.</source>
        <translation>Koblingen er borte.</translation>
    </message>
    <message>
        <source>The connector is disabled: nothing is queued for it. Switch it on first.</source>
        <translation>Koblingen er deaktivert: ingenting legges i kø for den. Slå den på først.</translation>
    </message>
    <message>
        <source>A test event comes from an emulated sensor, and this project has none.</source>
        <translation>En testhendelse kommer fra en emulert sensor, og dette prosjektet har ingen.</translation>
    </message>
    <message>
        <source>The connector forwards only these events: %1. No emulated sensor of the project sends one of them.</source>
        <translation>Koblingen sender bare disse hendelsene videre: %1. Ingen emulert sensor i prosjektet sender noen av dem.</translation>
    </message>
</context>
<context>
    <name>touchstone::desktop::Alerting</name>
    <message>
        <source>remember the alerts for the next start</source>
        <translation>huske varslene til neste start</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Varsler</translation>
    </message>
    <message>
        <source>change whether Touchstone starts when you sign in</source>
        <translation>endre om Touchstone starter når du logger på</translation>
    </message>
</context>
<context>
    <name>touchstone::desktop::Background</name>
    <message>
        <source>Close the window</source>
        <translation>Lukk vinduet</translation>
    </message>
    <message>
        <source>Keep watching in the background?</source>
        <translation>Fortsette å følge med i bakgrunnen?</translation>
    </message>
    <message>
        <source>&amp;Keep watching</source>
        <translation>&amp;Følg med videre</translation>
    </message>
    <message>
        <source>&amp;Quit Touchstone</source>
        <translation>&amp;Avslutt Touchstone</translation>
    </message>
    <message>
        <source>Touchstone can go on watching the connectors and tell you of alerts. Its mark in the tray brings the window back. This is asked once; the settings of alerts let you choose otherwise.</source>
        <translation>Touchstone kan fortsette å følge med på koblingene og si fra om varsler. Merket i systemkurven henter vinduet tilbake. Dette spørres det om én gang; i innstillingene for varsler kan du velge noe annet.</translation>
    </message>
</context>
<context>
    <name>touchstone::desktop::Connecting</name>
    <message>
        <source>It is started again by itself; what you see is from before.</source>
        <translation>Den startes på nytt av seg selv; det du ser, er fra før.</translation>
    </message>
    <message>
        <source>Install Touchstone again, or choose another connection.</source>
        <translation>Installer Touchstone på nytt, eller velg en annen tilkobling.</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>koble til</translation>
    </message>
    <message>
        <source>%1 is not connected. %2</source>
        <translation>%1 er ikke tilkoblet. %2</translation>
    </message>
    <message>
        <source>%1 is not connected: its secret is missing.</source>
        <translation>%1 er ikke tilkoblet: hemmeligheten mangler.</translation>
    </message>
    <message>
        <source>The secret is used for this session only. %1</source>
        <translation>Hemmeligheten brukes bare i denne økten. %1</translation>
    </message>
</context>
<context>
    <name>touchstone::desktop::ConnectionManaging</name>
    <message>
        <source>The secret is not copied: enter it for this connection too.</source>
        <translation>Hemmeligheten kopieres ikke: skriv den inn for denne tilkoblingen også.</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>En annen server</translation>
    </message>
    <message>
        <source>Taken from %1. It is kept when you save it.</source>
        <translation>Hentet fra %1. Den beholdes når du lagrer den.</translation>
    </message>
    <message>
        <source>The secret is missing. It was shown once, when the key was made.</source>
        <translation>Hemmeligheten mangler. Den ble vist én gang, da nøkkelen ble laget.</translation>
    </message>
    <message>
        <source>Nothing was saved. %1</source>
        <translation>Ingenting ble lagret. %1</translation>
    </message>
    <message>
        <source>The connection is removed. %1</source>
        <translation>Tilkoblingen er fjernet. %1</translation>
    </message>
    <message>
        <source>The test was called off.</source>
        <translation>Testen ble avbrutt.</translation>
    </message>
</context>
<context>
    <name>touchstone::desktop::Desktop</name>
    <message>
        <source>read %1</source>
        <translation>lese %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>The events that wait are sent to %1 now: %2.</source>
        <translation>Hendelsene som venter, sendes nå til %1: %2.</translation>
    </message>
    <message>
        <source>Nothing waits at %1, so nothing is sent again.</source>
        <translation>Ingenting venter på %1, så ingenting sendes på nytt.</translation>
    </message>
    <message>
        <source>The event is sent to %1 again, at once.</source>
        <translation>Hendelsen sendes på nytt til %1, med en gang.</translation>
    </message>
    <message>
        <source>send again to %1</source>
        <translation>sende på nytt til %1</translation>
    </message>
    <message>
        <source>listen to the live events</source>
        <translation>lytte til de direkte hendelsene</translation>
    </message>
</context>
<context>
    <name>touchstone::desktop::Editing</name>
    <message>
        <source>change %1</source>
        <translation>endre %1</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>slette %1</translation>
    </message>
    <message>
        <source>change the labels of %1</source>
        <translation>endre etikettene på %1</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>%1 ble opprettet.</translation>
    </message>
    <message>
        <source>create the connector</source>
        <translation>opprette koblingen</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 ble slettet.</translation>
    </message>
</context>
<context>
    <name>touchstone::desktop::LinkOpening</name>
    <message>
        <source>The connector %1 is not in its project any more.</source>
        <translation>Koblingen %1 er ikke lenger i prosjektet sitt.</translation>
    </message>
    <message>
        <source>That link leads nowhere in Touchstone. It should look like touchstone://connector/PROJECT/CONNECTOR.</source>
        <translation>Den lenken fører ikke noe sted i Touchstone. Den skal se ut som touchstone://connector/PROSJEKT/KOBLING.</translation>
    </message>
    <message>
        <source>The connector %1 is in a project that this account cannot see.</source>
        <translation>Koblingen %1 er i et prosjekt som denne kontoen ikke kan se.</translation>
    </message>
</context>
<context>
    <name>touchstone::desktop::Notifications</name>
    <message>
        <source>and %1 more</source>
        <translation>og %1 til</translation>
    </message>
    <message>
        <source>Show alerts</source>
        <translation>Vis varsler</translation>
    </message>
    <message>
        <source>Open connector</source>
        <translation>Åpne kobling</translation>
    </message>
</context>
<context>
    <name>touchstone::desktop::Remembering</name>
    <message>
        <source>Nothing is recorded; what you see is up to date all the same.</source>
        <translation>Ingenting blir tatt vare på; det du ser, er likevel oppdatert.</translation>
    </message>
    <message>
        <source>What comes is kept in memory and written as soon as that works again.</source>
        <translation>Det som kommer, holdes i minnet og skrives så snart det virker igjen.</translation>
    </message>
    <message>
        <source>The history of the connectors cannot be written: %1. %2</source>
        <translation>Koblingenes historikk kan ikke skrives: %1. %2</translation>
    </message>
</context>
<context>
    <name>touchstone::desktop::SettingsWork</name>
    <message>
        <source>The settings were written to %1.</source>
        <translation>Innstillingene ble skrevet til %1.</translation>
    </message>
    <message>
        <source>The settings were not exported. %1. Choose another folder or name.</source>
        <translation>Innstillingene ble ikke eksportert. %1. Velg en annen mappe eller et annet navn.</translation>
    </message>
    <message>
        <source>The settings of %1 count now.</source>
        <translation>Innstillingene i %1 gjelder nå.</translation>
    </message>
    <message>
        <source>%1 were freed.</source>
        <translation>%1 ble frigjort.</translation>
    </message>
    <message>
        <source>Not everything was deleted. %1. Close what uses it, and try again.</source>
        <translation>Ikke alt ble slettet. %1. Lukk det som bruker den, og prøv igjen.</translation>
    </message>
    <message>
        <source>The settings could not be stored. %1. What is set counts until Touchstone ends.</source>
        <translation>Innstillingene kunne ikke lagres. %1. Det som er stilt inn, gjelder til Touchstone avsluttes.</translation>
    </message>
</context>
<context>
    <name>touchstone::desktop::Switching</name>
    <message>
        <source>%1 will be disabled</source>
        <translation>%1 blir deaktivert</translation>
    </message>
    <message>
        <source>%1 connectors will be disabled</source>
        <translation>%1 koblinger blir deaktivert</translation>
    </message>
    <message>
        <source>Enabled: %1.</source>
        <translation>Aktivert: %1.</translation>
    </message>
    <message>
        <source>Disabled: %1.</source>
        <translation>Deaktivert: %1.</translation>
    </message>
    <message>
        <source>%1 was deleted by someone else meanwhile.</source>
        <translation>%1 ble slettet av noen andre i mellomtiden.</translation>
    </message>
    <message>
        <source>%1 had been enabled by someone else already.</source>
        <translation>%1 var allerede aktivert av noen andre.</translation>
    </message>
    <message>
        <source>%1 had been disabled by someone else already.</source>
        <translation>%1 var allerede deaktivert av noen andre.</translation>
    </message>
    <message>
        <source>enable %1</source>
        <translation>aktivere %1</translation>
    </message>
    <message>
        <source>disable %1</source>
        <translation>deaktivere %1</translation>
    </message>
</context>
<context>
    <name>touchstone::desktop::Tray</name>
    <message>
        <source>&amp;Open Touchstone</source>
        <translation>Å&amp;pne Touchstone</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>&amp;Varsler</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avslutt</translation>
    </message>
    <message>
        <source>&amp;Alerts (%1)</source>
        <translation>&amp;Varsler (%1)</translation>
    </message>
    <message>
        <source>Touchstone: %1</source>
        <translation>Touchstone: %1</translation>
    </message>
    <message>
        <source>%1, alerts: %2</source>
        <translation>%1, varsler: %2</translation>
    </message>
</context>
<context>
    <name>touchstone::items::AlertListModel</name>
    <message>
        <source>Connector</source>
        <translation>Kobling</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Varsel</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begynte</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Tok slutt</translation>
    </message>
</context>
<context>
    <name>touchstone::items::ChangeHistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endring</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
</context>
<context>
    <name>touchstone::items::ConnectorListModel</name>
    <message>
        <source>On</source>
        <translation>På</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Av</translation>
    </message>
</context>
<context>
    <name>touchstone::items::DeliveryModel</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Hendelse</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Forsøk</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Varighet</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Hendelses-ID</translation>
    </message>
</context>
<context>
    <name>touchstone::items::EventFeedModel</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketter</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>Enhets-ID</translation>
    </message>
    <message>
        <source>Event ID</source>
        <translation>Hendelses-ID</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AlertRows</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>til %1</translation>
    </message>
    <message>
        <source>%1, dismissed</source>
        <translation>%1, avvist</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Utsatt</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AlertRulesForm</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Minutes of failing or stalling</source>
        <translation>Minutter med svikt eller stillstand</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Percent of deliveries that fail</source>
        <translation>Prosent av leveringene som mislykkes</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Milliseconds of p99</source>
        <translation>Millisekunder for p99</translation>
    </message>
    <message>
        <source> h</source>
        <translation> t</translation>
    </message>
    <message>
        <source>Hours until the system disables it</source>
        <translation>Timer til systemet deaktiverer den</translation>
    </message>
    <message>
        <source>Minutes without an answer</source>
        <translation>Minutter uten svar</translation>
    </message>
    <message>
        <source>A connector was disabled by the system</source>
        <translation>En kobling ble deaktivert av systemet</translation>
    </message>
    <message>
        <source>A connector is failing or stalled for</source>
        <translation>En kobling har sviktet eller stått stille i</translation>
    </message>
    <message>
        <source>Failing: at least half of the deliveries fail. Stalled: events wait and nothing is delivered.</source>
        <translation>Svikter: minst halvparten av leveringene mislykkes. Står stille: hendelser venter, og ingenting blir levert.</translation>
    </message>
    <message>
        <source>Deliveries that fail, more than</source>
        <translation>Leveringer som mislykkes, mer enn</translation>
    </message>
    <message>
        <source>Of the last hour, or of the time that the cloud counts; at least ten deliveries.</source>
        <translation>Av den siste timen, eller av tiden som skyen teller; minst ti leveringer.</translation>
    </message>
    <message>
        <source>Slow deliveries, p99 above</source>
        <translation>Trege leveringer, p99 over</translation>
    </message>
    <message>
        <source>The time that all but one delivery in a hundred stay under.</source>
        <translation>Tiden som alle unntatt én av hundre leveringer holder seg under.</translation>
    </message>
    <message>
        <source>The system will disable a connector within</source>
        <translation>Systemet kommer til å deaktivere en kobling innen</translation>
    </message>
    <message>
        <source>Where the cloud tells it, as the local cloud does.</source>
        <translation>Der skyen forteller det, som den lokale skyen gjør.</translation>
    </message>
    <message>
        <source>The cloud does not answer for</source>
        <translation>Skyen har ikke svart på</translation>
    </message>
    <message>
        <source>A connector was changed by somebody else</source>
        <translation>En kobling ble endret av noen andre</translation>
    </message>
    <message>
        <source>Show notifications on the desktop</source>
        <translation>Vis varslinger på skrivebordet</translation>
    </message>
    <message>
        <source>Each alert is shown once. The list keeps them all the same.</source>
        <translation>Hvert varsel vises én gang. Listen tar vare på dem uansett.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Stille fra</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Stille til</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Stille timer</translation>
    </message>
    <message>
        <source>Nothing is shown in this time of the day. What is still so afterwards is shown then.</source>
        <translation>Ingenting vises i denne tiden av døgnet. Det som fremdeles gjelder etterpå, vises da.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AlertSettingsPage</name>
    <message>
        <source>The usual rules</source>
        <translation>De vanlige reglene</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Si fra når</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>I bakgrunnen</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AlertsPage</name>
    <message>
        <source>1 hour</source>
        <translation>1 time</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 timer</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 døgn</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 uke</translation>
    </message>
    <message>
        <source>&amp;Open connector</source>
        <translation>Å&amp;pne kobling</translation>
    </message>
    <message>
        <source>&amp;Snooze</source>
        <translation>&amp;Utsett</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Avvis</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Varsler</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Nåværende</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Tidligere</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Hvilke varsler</translation>
    </message>
    <message>
        <source>&amp;Rules…</source>
        <translation>&amp;Regler …</translation>
    </message>
    <message>
        <source>What is worth an alert, quiet hours, and watching in the background</source>
        <translation>Hva som er verdt et varsel, stille timer, og å følge med i bakgrunnen</translation>
    </message>
    <message>
        <source>Shows the connector (Enter)</source>
        <translation>Viser koblingen (Enter)</translation>
    </message>
    <message>
        <source>Says nothing about it for a while; if it goes on after that, it is told once more</source>
        <translation>Sier ikke noe om det en stund; hvis det fortsetter etter det, varsles det én gang til</translation>
    </message>
    <message>
        <source>Puts it to the past ones (Delete); it is told again only after it was over once</source>
        <translation>Legger det til de tidligere (Delete); det varsles igjen først etter at det har vært over</translation>
    </message>
    <message>
        <source>The newest alert is at the top. Enter opens its connector, Delete dismisses it.</source>
        <translation>Det nyeste varselet er øverst. Enter åpner koblingen det gjelder, Delete avviser det.</translation>
    </message>
    <message>
        <source>Current (%1)</source>
        <translation>Nåværende (%1)</translation>
    </message>
    <message>
        <source>No past alerts</source>
        <translation>Ingen tidligere varsler</translation>
    </message>
    <message>
        <source>What was worth an alert and is over is listed here, with when it began and ended.</source>
        <translation>Det som var verdt et varsel og er over, står her, med når det begynte og tok slutt.</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Ingenting trenger tilsyn</translation>
    </message>
    <message>
        <source>When a connector is disabled by the system, fails, becomes slow or is changed by somebody else, it is listed here and told on the desktop.</source>
        <translation>Når en kobling blir deaktivert av systemet, svikter, blir treg eller endres av noen andre, står det her og varsles på skrivebordet.</translation>
    </message>
    <message>
        <source>Choose what is worth an alert…</source>
        <translation>Velg hva som er verdt et varsel …</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>I %1</translation>
    </message>
    <message>
        <source>Every alert of %1</source>
        <translation>Alle varsler om %1</translation>
    </message>
    <message>
        <source>Stop snoozing</source>
        <translation>Opphev utsettelsen</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::BackgroundForm</name>
    <message>
        <source>Keep watching when the window is closed</source>
        <translation>Følg med videre når vinduet lukkes</translation>
    </message>
    <message>
        <source>Start in the background when I sign in</source>
        <translation>Start i bakgrunnen når jeg logger på</translation>
    </message>
    <message>
        <source>A mark in the tray shows the worst state and brings the window back.</source>
        <translation>Et merke i systemkurven viser den verste tilstanden og henter vinduet tilbake.</translation>
    </message>
    <message>
        <source>This desktop has no tray that could bring the window back.</source>
        <translation>Dette skrivebordet har ingen systemkurv som kan hente vinduet tilbake.</translation>
    </message>
    <message>
        <source>Use this system&apos;s own settings to start Touchstone when you sign in.</source>
        <translation>Bruk systemets egne innstillinger for å starte Touchstone når du logger på.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::BodyPreview</name>
    <message>
        <source>A delivery of this connector</source>
        <translation>En levering fra denne koblingen</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ChangesPage</name>
    <message>
        <source>No changes yet</source>
        <translation>Ingen endringer ennå</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Endringer</translation>
    </message>
    <message>
        <source>The newest change is at the top. Ctrl+C copies the chosen one.</source>
        <translation>Den nyeste endringen står øverst. Ctrl+C kopierer den valgte.</translation>
    </message>
    <message>
        <source>What is changed here, and what a refresh shows to have been changed by somebody else, is listed from the moment Touchstone was opened. Of earlier runs the changes of status are kept.</source>
        <translation>Det som endres her, og det en oppdatering viser at noen andre har endret, føres opp fra det øyeblikket Touchstone ble åpnet. Fra tidligere kjøringer er endringer av status tatt vare på.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ChartExport</name>
    <message>
        <source>The charts were written to %1.</source>
        <translation>Diagrammene ble skrevet til %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n rad ble skrevet til %1.</numerusform>
            <numerusform>%n rader ble skrevet til %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written. %1. Choose another folder or name.</source>
        <translation>Ingenting ble skrevet. %1. Velg en annen mappe eller et annet navn.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ChartPanel</name>
    <message>
        <source>Save what is seen</source>
        <translation>Lagre det som vises</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>Tall (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bilde (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Tegning (*.svg)</translation>
    </message>
    <message>
        <source>Nothing was written. %1.</source>
        <translation>Ingenting ble skrevet. %1.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ChartToolbar</name>
    <message>
        <source>Split</source>
        <translation>Delt</translation>
    </message>
    <message>
        <source>Deliveries and failures in plots of their own, instead of one upon the other</source>
        <translation>Leveringer og feil i hvert sitt diagram, i stedet for oppå hverandre</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic scale for latencies</source>
        <translation>Logaritmisk skala for forsinkelser</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>The same numbers as a table, to be read and copied</source>
        <translation>De samme tallene som en tabell, til å lese og kopiere</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksporter …</translation>
    </message>
    <message>
        <source>Save what is seen as CSV, PNG or SVG</source>
        <translation>Lagre det som vises som CSV, PNG eller SVG</translation>
    </message>
    <message>
        <source>How far back the charts look</source>
        <translation>Hvor langt tilbake diagrammene ser</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Vis %1</translation>
    </message>
    <message>
        <source>How much of the time above the cloud has numbers for; the rest is a gap</source>
        <translation>Hvor mye av tiden over skyen har tall for; resten er et hull</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CheckList</name>
    <message>
        <source>works (%1)</source>
        <translation>virker (%1)</translation>
    </message>
    <message>
        <source>works, but</source>
        <translation>virker, men</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislyktes</translation>
    </message>
    <message>
        <source>asking …</source>
        <translation>spør …</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>ikke forsøkt</translation>
    </message>
    <message>
        <source>not yet tried</source>
        <translation>ikke forsøkt ennå</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>Stegene i testen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>TLS and certificate</source>
        <translation>TLS og sertifikat</translation>
    </message>
    <message>
        <source>Key and token</source>
        <translation>Nøkkel og token</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Prosjekter</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ChipLine</name>
    <message>
        <source>Do not include %1 any more</source>
        <translation>Ikke ta med %1 lenger</translation>
    </message>
    <message>
        <source>%1, included</source>
        <translation>%1, tatt med</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ColumnsMenu</name>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>Columns, order and groups</source>
        <translation>Kolonner, rekkefølge og grupper</translation>
    </message>
    <message>
        <source>The &amp;usual columns</source>
        <translation>De &amp;vanlige kolonnene</translation>
    </message>
    <message>
        <source>Sort &amp;by</source>
        <translation>&amp;Sorter etter</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppering</translation>
    </message>
    <message>
        <source>&amp;No groups</source>
        <translation>&amp;Ingen grupper</translation>
    </message>
    <message>
        <source>By &amp;project</source>
        <translation>Etter &amp;prosjekt</translation>
    </message>
    <message>
        <source>By &amp;status</source>
        <translation>Etter &amp;tilstand</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CommandPalette</name>
    <message>
        <source>Nothing here is called that.</source>
        <translation>Ingenting her heter det.</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Søk eller kommando</translation>
    </message>
    <message>
        <source>A connector, a sensor or a command</source>
        <translation>En kobling, en sensor eller en kommando</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Det som ble funnet</translation>
    </message>
    <message>
        <source>connector, %1</source>
        <translation>kobling, %1</translation>
    </message>
    <message>
        <source>%1, touched %2</source>
        <translation>%1, berørt %2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CompareChart</name>
    <message>
        <source>Connectors compared</source>
        <translation>Koblinger sammenlignet</translation>
    </message>
    <message>
        <source>%1: nothing known</source>
        <translation>%1: ingenting kjent</translation>
    </message>
    <message>
        <source>%1: latest %2</source>
        <translation>%1: siste %2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CompareDialog</name>
    <message>
        <source>Compare connectors</source>
        <translation>Sammenlign koblinger</translation>
    </message>
    <message>
        <source>p99 latency</source>
        <translation>Forsinkelse p99</translation>
    </message>
    <message>
        <source>p50 latency</source>
        <translation>Forsinkelse p50</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Feilandel</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Levert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislykket</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Hva som sammenlignes</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Tidsrom</translation>
    </message>
    <message>
        <source>in steps of 5 min, over</source>
        <translation>i steg på 5 min, over</translation>
    </message>
    <message>
        <source>of the %1 before, over</source>
        <translation>for de foregående %1, over</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectionForm</name>
    <message>
        <source>In the system&apos;s &amp;keychain</source>
        <translation>I systemets nøkkel&amp;ring</translation>
    </message>
    <message>
        <source>For this session &amp;only</source>
        <translation>Bare for &amp;denne økten</translation>
    </message>
    <message>
        <source>empty if the cloud has none</source>
        <translation>tom hvis skyen ikke har noen</translation>
    </message>
    <message>
        <source>of the service account</source>
        <translation>tjenestekontoens</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Navn</translation>
    </message>
    <message>
        <source>A&amp;PI</source>
        <translation>A&amp;PI</translation>
    </message>
    <message>
        <source>&amp;Token address</source>
        <translation>&amp;Token-adresse</translation>
    </message>
    <message>
        <source>&amp;Emulator</source>
        <translation>&amp;Emulator</translation>
    </message>
    <message>
        <source>Key &amp;ID</source>
        <translation>Nøkkel-&amp;ID</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-p&amp;ost</translation>
    </message>
    <message>
        <source>Sec&amp;ret</source>
        <translation>&amp;Hemmelighet</translation>
    </message>
    <message>
        <source>Keep the secret</source>
        <translation>Behold hemmeligheten</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>Navnet på tilkoblingen</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Adressen til API-et</translation>
    </message>
    <message>
        <source>Address that gives out tokens</source>
        <translation>Adressen som gir ut token</translation>
    </message>
    <message>
        <source>Address of the emulator</source>
        <translation>Adressen til emulatoren</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Nøkkel-ID</translation>
    </message>
    <message>
        <source>E-mail address of the service account</source>
        <translation>Tjenestekontoens e-postadresse</translation>
    </message>
    <message>
        <source>Secret of the key</source>
        <translation>Nøkkelens hemmelighet</translation>
    </message>
    <message>
        <source>as it is kept; type to replace it</source>
        <translation>som den er lagret; skriv for å erstatte den</translation>
    </message>
    <message>
        <source>Encrypted by the operating system, and read from there at each start.</source>
        <translation>Kryptert av operativsystemet, og lest derfra ved hver start.</translation>
    </message>
    <message>
        <source>In this program&apos;s memory, in no file. After the next start you are asked for it again.</source>
        <translation>I programmets minne, ikke i noen fil. Etter neste start blir du spurt om den igjen.</translation>
    </message>
    <message>
        <source>With &amp;Basic authentication, for development</source>
        <translation>Med &amp;Basic-autentisering, for utvikling</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logg på</translation>
    </message>
    <message>
        <source>not needed with Basic authentication</source>
        <translation>trengs ikke med Basic-autentisering</translation>
    </message>
    <message>
        <source>The secret itself goes along with every call: for trying things out, not for what is to last. Works only for a service account for which Basic authentication is switched on.</source>
        <translation>Selve hemmeligheten følger med hvert kall: for å prøve ut noe, ikke for det som skal vare. Virker bare for en tjenestekonto der Basic-autentisering er slått på.</translation>
    </message>
    <message>
        <source>Usual: with tokens that live for an hour. The secret itself is never sent.</source>
        <translation>Vanlig: med tokener som varer en time. Selve hemmeligheten sendes aldri.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectionList</name>
    <message>
        <source>Add a connection</source>
        <translation>Legg til en tilkobling</translation>
    </message>
    <message>
        <source>Duplicate this connection</source>
        <translation>Dupliser denne tilkoblingen</translation>
    </message>
    <message>
        <source>Remove this connection</source>
        <translation>Fjern denne tilkoblingen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Tilkoblinger</translation>
    </message>
    <message>
        <source>To &amp;Disruptive Technologies</source>
        <translation>Til &amp;Disruptive Technologies</translation>
    </message>
    <message>
        <source>To &amp;another server</source>
        <translation>Til en &amp;annen server</translation>
    </message>
    <message>
        <source>From a &amp;credentials file…</source>
        <translation>Fra en &amp;påloggingsfil …</translation>
    </message>
    <message>
        <source>From the &amp;environment variables of the vendor&apos;s programs</source>
        <translation>Fra &amp;miljøvariablene til leverandørens programmer</translation>
    </message>
    <message>
        <source>%1 (connected)</source>
        <translation>%1 (tilkoblet)</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>På denne datamaskinen</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectionMenu</name>
    <message>
        <source>Connections</source>
        <translation>Tilkoblinger</translation>
    </message>
    <message>
        <source>&amp;Manage connections…</source>
        <translation>&amp;Behandle tilkoblinger …</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectionsDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>Te&amp;st</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>La&amp;gre</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Koble til</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Tilkoblinger</translation>
    </message>
    <message>
        <source>C&amp;loud</source>
        <translation>Sk&amp;y</translation>
    </message>
    <message>
        <source>Net&amp;work</source>
        <translation>Nett&amp;verk</translation>
    </message>
    <message>
        <source>Test &amp;result</source>
        <translation>Testres&amp;ultat</translation>
    </message>
    <message>
        <source>The local cloud runs on this computer and comes with Touchstone: with its own demo building, without an account and without a network. There is nothing to set. It starts when it is first connected and ends with Touchstone.</source>
        <translation>Den lokale skyen kjører på denne datamaskinen og følger med Touchstone: med sin egen demobygning, uten konto og uten nettverk. Det er ingenting å stille inn. Den starter når den kobles til første gang, og avsluttes sammen med Touchstone.</translation>
    </message>
    <message>
        <source>Credentials file of a service account</source>
        <translation>Påloggingsfilen til en tjenestekonto</translation>
    </message>
    <message>
        <source>Credentials (*.json);;All files (*)</source>
        <translation>Påloggingsfiler (*.json);;Alle filer (*)</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>Stopp te&amp;sten</translation>
    </message>
    <message>
        <source>Save and &amp;connect</source>
        <translation>Lagre og &amp;koble til</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Tester …</translation>
    </message>
    <message>
        <source>This connection works.</source>
        <translation>Denne tilkoblingen virker.</translation>
    </message>
    <message>
        <source>The test was called off.</source>
        <translation>Testen ble avbrutt.</translation>
    </message>
    <message>
        <source>This connection does not work yet. The step that failed says what to do.</source>
        <translation>Denne tilkoblingen virker ikke ennå. Steget som mislyktes, sier hva du kan gjøre.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Lagret.</translation>
    </message>
    <message>
        <source>Remove a connection</source>
        <translation>Fjern en tilkobling</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot; from the list, and its secret from the keychain? The cloud and its connectors stay as they are.</source>
        <translation>Fjerne «%1» fra listen, og hemmeligheten fra nøkkelringen? Skyen og koblingene i den blir som de er.</translation>
    </message>
    <message>
        <source>Remove and forget the secret</source>
        <translation>Fjern og glem hemmeligheten</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikke lagret</translation>
    </message>
    <message>
        <source>What you changed in &quot;%1&quot; is not saved.</source>
        <translation>Det du endret i «%1», er ikke lagret.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Fortsett redigeringen</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Forkast endringene</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectorActions</name>
    <message>
        <source>Connectors</source>
        <translation>Koblinger</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Kopier rader</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>Kopier &amp;navn</translation>
    </message>
    <message>
        <source>Copy &amp;ID</source>
        <translation>Kopier &amp;ID</translation>
    </message>
    <message>
        <source>E&amp;xport the list as CSV…</source>
        <translation>Eks&amp;porter listen som CSV …</translation>
    </message>
    <message>
        <source>What to do with the selected connectors</source>
        <translation>Hva som skal gjøres med de valgte koblingene</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>&amp;Rediger …</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>D&amp;upliser …</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Slett …</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>&amp;Aktiver</translation>
    </message>
    <message>
        <source>&amp;Disable…</source>
        <translation>&amp;Deaktiver …</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Sa&amp;mmenlign</translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation>&amp;Kopier rad</translation>
    </message>
    <message>
        <source>&amp;Copy %1 rows</source>
        <translation>&amp;Kopier %1 rader</translation>
    </message>
    <message>
        <source>Copy %1 &amp;names</source>
        <translation>Kopier %1 &amp;navn</translation>
    </message>
    <message>
        <source>Copy %1 &amp;IDs</source>
        <translation>Kopier %1 &amp;ID-er</translation>
    </message>
    <message>
        <source>&amp;Enable %1 connectors</source>
        <translation>&amp;Aktiver %1 koblinger</translation>
    </message>
    <message>
        <source>&amp;Disable %1 connectors…</source>
        <translation>&amp;Deaktiver %1 koblinger …</translation>
    </message>
    <message>
        <source>Co&amp;mpare %1 connectors</source>
        <translation>Sa&amp;mmenlign %1 koblinger</translation>
    </message>
    <message>
        <source>Co&amp;mpare (select %1 to %2)</source>
        <translation>Sa&amp;mmenlign (velg %1 til %2)</translation>
    </message>
    <message>
        <source>Export the list of connectors</source>
        <translation>Eksporter listen over koblinger</translation>
    </message>
    <message>
        <source>Table, comma-separated (*.csv)</source>
        <translation>Tabell, kommadelt (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Recover missed events…</source>
        <translation>&amp;Ettersend tapte hendelser …</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectorCharts</name>
    <message>
        <source>Deliveries over time</source>
        <translation>Leveringer over tid</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>Laster %1 …</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectorDetail</name>
    <message>
        <source>Edit all settings…</source>
        <translation>Rediger alle innstillinger …</translation>
    </message>
    <message>
        <source>No connector chosen</source>
        <translation>Ingen kobling valgt</translation>
    </message>
    <message>
        <source>Choose one in the list to see how it does and what it forwards.</source>
        <translation>Velg en i listen for å se hvordan det går med den og hva den sender videre.</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Oversikt</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>Opp&amp;sett</translation>
    </message>
    <message>
        <source>&amp;Deliveries</source>
        <translation>&amp;Leveringer</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>&amp;Endringer</translation>
    </message>
    <message>
        <source>Forwards events of every type.</source>
        <translation>Sender videre hendelser av alle typer.</translation>
    </message>
    <message>
        <source>Forwards only: %1.</source>
        <translation>Sender bare videre: %1.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectorEditing</name>
    <message>
        <source>change connectors</source>
        <translation>endre koblinger</translation>
    </message>
    <message>
        <source>create connectors</source>
        <translation>opprette koblinger</translation>
    </message>
    <message>
        <source>This account may not %1 in this project.</source>
        <translation>Denne kontoen har ikke lov til å %1 i dette prosjektet.</translation>
    </message>
    <message>
        <source>This account may not %1 in this project; it needs the role %2.</source>
        <translation>Denne kontoen har ikke lov til å %1 i dette prosjektet; det krever rollen %2.</translation>
    </message>
    <message>
        <source>A connector of type %1 can be copied in the vendor&apos;s own tools only.</source>
        <translation>En kobling av typen %1 kan bare kopieres i leverandørens egne verktøy.</translation>
    </message>
    <message>
        <source>delete connectors</source>
        <translation>slette koblinger</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectorEditor</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbake</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>New connector</source>
        <translation>Ny kobling</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Rediger %1</translation>
    </message>
    <message>
        <source>&amp;Destination</source>
        <translation>&amp;Mål</translation>
    </message>
    <message>
        <source>E&amp;vents</source>
        <translation>&amp;Hendelser</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Etiketter</translation>
    </message>
    <message>
        <source>A &amp;delivery of this connector, indented to be read:</source>
        <translation>En &amp;levering fra denne koblingen, med innrykk så den kan leses:</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopi av %1</translation>
    </message>
    <message>
        <source>create the connector</source>
        <translation>opprette koblingen</translation>
    </message>
    <message>
        <source>save the changes</source>
        <translation>lagre endringene</translation>
    </message>
    <message>
        <source>This connector was deleted by someone else.</source>
        <translation>Denne koblingen ble slettet av noen andre.</translation>
    </message>
    <message>
        <source>This is changed, and nothing else is sent:</source>
        <translation>Dette er endret, og ikke noe annet blir sendt:</translation>
    </message>
    <message>
        <source>Someone else has changed this connector meanwhile:</source>
        <translation>Noen andre har endret denne koblingen i mellomtiden:</translation>
    </message>
    <message>
        <source>Their changes stay, except where you changed the same: there yours replace theirs.</source>
        <translation>Deres endringer blir stående, unntatt der du har endret det samme: der erstatter dine deres.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Lagrer …</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Opprett</translation>
    </message>
    <message>
        <source>Save these changes</source>
        <translation>Lagre disse endringene</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lagre …</translation>
    </message>
    <message>
        <source>Someone else has changed this connector since you began; what it was is shown before saving.</source>
        <translation>Noen andre har endret denne koblingen siden du begynte; hva det var, vises før du lagrer.</translation>
    </message>
    <message>
        <source>What you changed has not been saved. Throw it away?</source>
        <translation>Det du endret, er ikke lagret. Vil du forkaste det?</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Fortsett å redigere</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Forkast det</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectorGrid</name>
    <message>
        <source>Connectors</source>
        <translation>Koblinger</translation>
    </message>
    <message>
        <source>Space switches a connector on or off, Enter opens it, the Menu key shows what else can be done</source>
        <translation>Mellomrom slår en kobling på eller av, Enter åpner den, menytasten viser hva annet som kan gjøres</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectorHeading</name>
    <message>
        <source>Send a &amp;test event…</source>
        <translation>Send en &amp;testhendelse …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Rediger …</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>D&amp;upliser …</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Slett …</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>Kopier &amp;ID</translation>
    </message>
    <message>
        <source>Copy full resource &amp;name</source>
        <translation>Kopier fullt ressurs&amp;navn</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Kopier &amp;lenke</translation>
    </message>
    <message>
        <source>Copy a sample delivery as &amp;cURL…</source>
        <translation>Kopier en eksempellevering som &amp;cURL …</translation>
    </message>
    <message>
        <source>Edit it, copy it, test it</source>
        <translation>Rediger den, kopier den, test den</translation>
    </message>
    <message>
        <source>changing…</source>
        <translation>endres …</translation>
    </message>
    <message>
        <source>on</source>
        <translation>på</translation>
    </message>
    <message>
        <source>off</source>
        <translation>av</translation>
    </message>
    <message>
        <source>%1 is on</source>
        <translation>%1 er på</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>Hva som kan gjøres med %1</translation>
    </message>
    <message>
        <source>&amp;Recover missed events…</source>
        <translation>&amp;Ettersend tapte hendelser …</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectorSort</name>
    <message>
        <source>Click, or press Right, to open this group</source>
        <translation>Klikk, eller trykk høyrepil, for å åpne denne gruppen</translation>
    </message>
    <message>
        <source>Click, or press Left, to close this group</source>
        <translation>Klikk, eller trykk venstrepil, for å lukke denne gruppen</translation>
    </message>
    <message>
        <source>one connector</source>
        <translation>én kobling</translation>
    </message>
    <message>
        <source>%1 connectors</source>
        <translation>%1 koblinger</translation>
    </message>
    <message>
        <source>Group %1, %2, %3.</source>
        <translation>Gruppe %1, %2, %3.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>lukket</translation>
    </message>
    <message>
        <source>open</source>
        <translation>åpen</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 t</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectorTable</name>
    <message>
        <source>Columns and groups</source>
        <translation>Kolonner og grupper</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Koblinger</translation>
    </message>
    <message>
        <source>New connector</source>
        <translation>Ny kobling</translation>
    </message>
    <message>
        <source>What the list shows</source>
        <translation>Det listen viser</translation>
    </message>
    <message>
        <source>No connector matches</source>
        <translation>Ingen kobling passer</translation>
    </message>
    <message>
        <source>None of %1 is what “%2” asks for.</source>
        <translation>Ingen av %1 er det «%2» spør etter.</translation>
    </message>
    <message>
        <source>None of %1 is what the last filter asks for.</source>
        <translation>Ingen av %1 er det det siste filteret spør etter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Fjern filteret</translation>
    </message>
    <message>
        <source>Loading connectors…</source>
        <translation>Laster koblinger …</translation>
    </message>
    <message>
        <source>The list is on its way.</source>
        <translation>Listen er underveis.</translation>
    </message>
    <message>
        <source>The connectors could not be read</source>
        <translation>Koblingene kunne ikke leses</translation>
    </message>
    <message>
        <source>The message above says why. They appear here as soon as the cloud answers.</source>
        <translation>Meldingen over sier hvorfor. De vises her så snart skyen svarer.</translation>
    </message>
    <message>
        <source>No connectors yet</source>
        <translation>Ingen koblinger ennå</translation>
    </message>
    <message>
        <source>A Data Connector sends every event of this project to an HTTPS endpoint of yours.</source>
        <translation>En datakobling (Data Connector) sender hver hendelse i dette prosjektet til et HTTPS-endepunkt hos deg.</translation>
    </message>
    <message>
        <source>Create the first one</source>
        <translation>Opprett den første</translation>
    </message>
    <message>
        <source>%1 of %2 connectors</source>
        <translation>%1 av %2 koblinger</translation>
    </message>
    <message>
        <source>1 connector</source>
        <translation>1 kobling</translation>
    </message>
    <message>
        <source>%1 connectors</source>
        <translation>%1 koblinger</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 valgt</translation>
    </message>
    <message>
        <source>The list was not exported. %1. Choose another folder or make room, and export it again.</source>
        <translation>Listen ble ikke eksportert. %1. Velg en annen mappe eller frigjør plass, og eksporter på nytt.</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 rad</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 rader</translation>
    </message>
    <message>
        <source>Wrote %1 to %2.</source>
        <translation>Skrev %1 til %2.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ConnectorsPage</name>
    <message>
        <source>All connectors</source>
        <translation>Alle koblinger</translation>
    </message>
    <message>
        <source>Back to the list (%1)</source>
        <translation>Tilbake til listen (%1)</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CurlDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>Sample delivery as cURL</source>
        <translation>Eksempellevering som cURL</translation>
    </message>
    <message>
        <source>Include &amp;user and password of the endpoint</source>
        <translation>Ta med &amp;bruker og passord for endepunktet</translation>
    </message>
    <message>
        <source>Include the values of the custom &amp;headers</source>
        <translation>Ta med verdiene i de egne &amp;headerne</translation>
    </message>
    <message>
        <source>&amp;Sign it with the connector&apos;s secret (good for an hour)</source>
        <translation>&amp;Signer med koblingens hemmelighet (gyldig i en time)</translation>
    </message>
    <message>
        <source>The command</source>
        <translation>Kommandoen</translation>
    </message>
    <message>
        <source>This connector has none</source>
        <translation>Denne koblingen har ingen</translation>
    </message>
    <message>
        <source>What %1 sends for an ordinary event, as a command for a shell. Secrets are left out unless you choose them; whoever gets the copied text gets them too.</source>
        <translation>Det %1 sender for en vanlig hendelse, som en kommando for et skall. Hemmeligheter utelates hvis du ikke velger dem; den som får den kopierte teksten, får dem også.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::DataFolderPage</name>
    <message>
        <source>&amp;Open</source>
        <translation>Å&amp;pne</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Teller …</translation>
    </message>
    <message>
        <source>&amp;Clean up</source>
        <translation>&amp;Rydd opp</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Eksporter …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer …</translation>
    </message>
    <message>
        <source>&amp;Reset all…</source>
        <translation>&amp;Tilbakestill alt …</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datamappe</translation>
    </message>
    <message>
        <source>What lies in the data folder</source>
        <translation>Hva som ligger i datamappen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle innstillinger</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 i alt</translation>
    </message>
    <message>
        <source>%1 and more: the folder has too many files to count</source>
        <translation>%1 og mer: mappen har for mange filer til å telle</translation>
    </message>
    <message>
        <source>&amp;Clean up (%1)</source>
        <translation>&amp;Rydd opp (%1)</translation>
    </message>
    <message>
        <source>Deletes damaged copies and what interrupted writing left over</source>
        <translation>Sletter skadde kopier og rester etter avbrutt skriving</translation>
    </message>
    <message>
        <source>Nothing lies here that serves nothing</source>
        <translation>Her ligger ingenting som ikke er til nytte</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>og %1 til</translation>
    </message>
    <message>
        <source>Clean up the data folder</source>
        <translation>Rydd opp i datamappen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s) that nothing reads any more?</source>
        <translation>
            <numerusform>Slette %n fil som ingen leser lenger?</numerusform>
            <numerusform>Slette %n filer som ingen leser lenger?</numerusform>
        </translation>
    </message>
    <message>
        <source>What could be read of damaged files has been taken over already.</source>
        <translation>Det som kunne leses av skadde filer, er allerede tatt vare på.</translation>
    </message>
    <message>
        <source>Delete them (%1)</source>
        <translation>Slett dem (%1)</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behold dem</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Tilbakestill alle innstillinger</translation>
    </message>
    <message>
        <source>Give all settings their usual values?</source>
        <translation>Gi alle innstillinger de vanlige verdiene?</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>Eksporter innstillingene</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Innstillinger (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importer innstillinger</translation>
    </message>
    <message>
        <source>A file with what is set in this window, rules of alerts included. It holds no keys and no secrets.</source>
        <translation>En fil med det som er stilt inn i dette vinduet, også varselreglene. Den inneholder ingen nøkler og ingen hemmeligheter.</translation>
    </message>
    <message>
        <source>Layouts, columns, saved filters and the start at sign-in stay, and so do all data. Export the settings before if you may want them back.</source>
        <translation>Oppsett, kolonner, lagrede filtre og start ved pålogging blir stående, og det gjør alle data også. Eksporter innstillingene først hvis du kanskje vil ha dem tilbake.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::DeleteDialog</name>
    <message>
        <source>Keep it</source>
        <translation>Behold den</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Slett for godt</translation>
    </message>
    <message>
        <source>Delete connector</source>
        <translation>Slett kobling</translation>
    </message>
    <message>
        <source>Delete this connector for good?</source>
        <translation>Slette denne koblingen for godt?</translation>
    </message>
    <message>
        <source>Its settings, its secret and its statistics go as well, and it cannot be brought back.</source>
        <translation>Innstillingene, hemmeligheten og statistikken forsvinner også, og den kan ikke hentes tilbake.</translation>
    </message>
    <message>
        <source>Type its name to confirm: %1</source>
        <translation>Skriv navnet for å bekrefte: %1</translation>
    </message>
    <message>
        <source>Type its id to confirm: %1</source>
        <translation>Skriv ID-en for å bekrefte: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::DeleteSensorDialog</name>
    <message>
        <source>Delete for good</source>
        <translation>Slett for godt</translation>
    </message>
    <message>
        <source>Delete emulated sensor</source>
        <translation>Slett emulert sensor</translation>
    </message>
    <message>
        <source>Delete this emulated sensor for good?</source>
        <translation>Slette denne emulerte sensoren for godt?</translation>
    </message>
    <message>
        <source>Its labels and latest values go with it, a rhythm of its events ends, and it cannot be brought back. Events that wait for a connector are still delivered.</source>
        <translation>Etikettene og de siste verdiene forsvinner med den, en rytme av hendelser fra den tar slutt, og den kan ikke hentes tilbake. Hendelser som venter på en kobling, blir fortsatt levert.</translation>
    </message>
    <message>
        <source>Type its name to confirm: %1</source>
        <translation>Skriv navnet for å bekrefte: %1</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold den</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::DeliveriesPage</name>
    <message>
        <source>Nothing waits.</source>
        <translation>Ingenting venter.</translation>
    </message>
    <message>
        <source>Nothing waits: a disabled connector keeps no events.</source>
        <translation>Ingenting venter: en deaktivert kobling tar ikke vare på hendelser.</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 underveis</translation>
    </message>
    <message>
        <source>next attempt in %1</source>
        <translation>neste forsøk om %1</translation>
    </message>
    <message>
        <source>&amp;Failed only</source>
        <translation>Bare &amp;mislykkede</translation>
    </message>
    <message>
        <source>&amp;Send event again</source>
        <translation>&amp;Send hendelsen på nytt</translation>
    </message>
    <message>
        <source>Shows only the attempts that were not acknowledged</source>
        <translation>Viser bare forsøkene som ikke ble kvittert</translation>
    </message>
    <message>
        <source>Sends the event of the chosen attempt again, also when it was acknowledged</source>
        <translation>Sender hendelsen i det valgte forsøket på nytt, også når den ble kvittert</translation>
    </message>
    <message>
        <source>Ends the pauses: all that waits is tried now</source>
        <translation>Avslutter pausene: alt som venter, forsøkes nå</translation>
    </message>
    <message>
        <source>Copy the chosen attempt as text (Ctrl+C in the table)</source>
        <translation>Kopier det valgte forsøket som tekst (Ctrl+C i tabellen)</translation>
    </message>
    <message>
        <source>Copy the chosen attempt as text</source>
        <translation>Kopier det valgte forsøket som tekst</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Leveringer</translation>
    </message>
    <message>
        <source>The newest attempt is at the top. Ctrl+C copies the chosen one.</source>
        <translation>Det nyeste forsøket står øverst. Ctrl+C kopierer det valgte.</translation>
    </message>
    <message>
        <source>The chosen attempt and its answer</source>
        <translation>Det valgte forsøket og svaret på det</translation>
    </message>
    <message>
        <source>Choose an attempt to read what the endpoint answered.</source>
        <translation>Velg et forsøk for å lese hva endepunktet svarte.</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Forsøk</translation>
    </message>
    <message>
        <source>Send all that &amp;waits (%1)</source>
        <translation>Send alt som &amp;venter (%1)</translation>
    </message>
    <message>
        <source>Send all that &amp;waits</source>
        <translation>Send alt som &amp;venter</translation>
    </message>
    <message>
        <source>This cloud does not tell single deliveries</source>
        <translation>Denne skyen forteller ikke om enkeltleveringer</translation>
    </message>
    <message>
        <source>Only a local cloud keeps a record of attempts and answers. The totals and the health above are all that this one tells.</source>
        <translation>Bare en lokal sky fører bok over forsøk og svar. Summene og tilstanden over er alt denne forteller.</translation>
    </message>
    <message>
        <source>The deliveries could not be read</source>
        <translation>Leveringene kunne ikke leses</translation>
    </message>
    <message>
        <source>read the deliveries</source>
        <translation>lese leveringene</translation>
    </message>
    <message>
        <source>Loading the last deliveries…</source>
        <translation>Laster de siste leveringene …</translation>
    </message>
    <message>
        <source>No attempt failed</source>
        <translation>Ingen forsøk mislyktes</translation>
    </message>
    <message>
        <source>All of the last %1 attempts were acknowledged.</source>
        <translation>Alle de siste %1 forsøkene ble kvittert.</translation>
    </message>
    <message>
        <source>No delivery yet</source>
        <translation>Ingen levering ennå</translation>
    </message>
    <message>
        <source>Since the local cloud was started, nothing was to be delivered here. A test event shows the whole way.</source>
        <translation>Siden den lokale skyen ble startet, har det ikke vært noe å levere her. En testhendelse viser hele veien.</translation>
    </message>
    <message>
        <source>Send a test event…</source>
        <translation>Send en testhendelse …</translation>
    </message>
    <message>
        <source>%1 of %2 attempts since the local cloud was started</source>
        <translation>%1 av %2 forsøk siden den lokale skyen ble startet</translation>
    </message>
    <message>
        <source>From before: %1</source>
        <translation>Fra før: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::DeliveryRows</name>
    <message>
        <source>%1, acknowledged</source>
        <translation>%1, kvittert</translation>
    </message>
    <message>
        <source>%1, not acknowledged</source>
        <translation>%1, ikke kvittert</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Intet svar</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Intet svar: %1</translation>
    </message>
    <message>
        <source>Attempt %1, %2</source>
        <translation>Forsøk %1, %2</translation>
    </message>
    <message>
        <source>Event: %1, %2</source>
        <translation>Hendelse: %1, %2</translation>
    </message>
    <message>
        <source>Outcome: %1, after %2</source>
        <translation>Utfall: %1, etter %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Årsak: %1</translation>
    </message>
    <message>
        <source>Answer: without text</source>
        <translation>Svar: uten tekst</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Svar: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::DisableDialog</name>
    <message>
        <source>One event is waiting. It is dropped and never delivered.</source>
        <translation>Én hendelse venter. Den forkastes og blir aldri levert.</translation>
    </message>
    <message>
        <source>%1 events are waiting. They are dropped and never delivered.</source>
        <translation>%1 hendelser venter. De forkastes og blir aldri levert.</translation>
    </message>
    <message>
        <source>how many wait is not known</source>
        <translation>hvor mange som venter, er ikke kjent</translation>
    </message>
    <message>
        <source>none waiting</source>
        <translation>ingen venter</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 venter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>og %1 til</translation>
    </message>
    <message>
        <source>The oldest came %1.</source>
        <translation>Den eldste kom %1.</translation>
    </message>
    <message>
        <source>No event is waiting at the moment.</source>
        <translation>Ingen hendelse venter for øyeblikket.</translation>
    </message>
    <message>
        <source>Events that wait are dropped. How many there are is not known.</source>
        <translation>Hendelser som venter, forkastes. Hvor mange det er, er ikke kjent.</translation>
    </message>
    <message>
        <source>Events that wait are dropped. For %1 of %2 connectors nobody can say how many there are.</source>
        <translation>Hendelser som venter, forkastes. For %1 av %2 koblinger kan ingen si hvor mange det er.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktiver</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>Deaktiver %1</translation>
    </message>
    <message>
        <source>%1 and drop what waits</source>
        <translation>%1 og forkast det som venter</translation>
    </message>
    <message>
        <source>Disable %1 connectors</source>
        <translation>Deaktiver %1 koblinger</translation>
    </message>
    <message>
        <source>%1 and drop 1 event</source>
        <translation>%1 og forkast 1 hendelse</translation>
    </message>
    <message>
        <source>%1 and drop %2 events</source>
        <translation>%1 og forkast %2 hendelser</translation>
    </message>
    <message>
        <source>What happens while it is off is not delivered later: nothing is filled in when it is enabled again, and until then the promise to deliver every event does not hold.</source>
        <translation>Det som skjer mens den er av, blir ikke levert senere: ingenting fylles inn når den aktiveres igjen, og til da gjelder ikke løftet om å levere hver hendelse.</translation>
    </message>
    <message>
        <source>Disable connector</source>
        <translation>Deaktiver kobling</translation>
    </message>
    <message>
        <source>Disable connectors</source>
        <translation>Deaktiver koblinger</translation>
    </message>
    <message>
        <source>Disable %1?</source>
        <translation>Deaktivere %1?</translation>
    </message>
    <message>
        <source>Disable %1 connectors?</source>
        <translation>Deaktivere %1 koblinger?</translation>
    </message>
    <message>
        <source>Keep it on</source>
        <translation>La den være på</translation>
    </message>
    <message>
        <source>Keep them on</source>
        <translation>La dem være på</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EditOutcome</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>Give the labels their former values back</source>
        <translation>Gi etikettene de tidligere verdiene tilbake</translation>
    </message>
    <message>
        <source>Undoing …</source>
        <translation>Angrer …</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EmulatorPanel</name>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Ny …</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>&amp;Publiser …</translation>
    </message>
    <message>
        <source>S&amp;top rhythm</source>
        <translation>S&amp;topp rytmen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Slett …</translation>
    </message>
    <message>
        <source>Find an emulated sensor</source>
        <translation>Finn en emulert sensor</translation>
    </message>
    <message>
        <source>Emulated sensors</source>
        <translation>Emulerte sensorer</translation>
    </message>
    <message>
        <source>Space touches the chosen sensor, Enter publishes another event of it</source>
        <translation>Mellomrom berører den valgte sensoren, Enter publiserer en annen hendelse fra den</translation>
    </message>
    <message>
        <source>create sensors</source>
        <translation>opprette sensorer</translation>
    </message>
    <message>
        <source>publish events</source>
        <translation>publisere hendelser</translation>
    </message>
    <message>
        <source>delete sensors</source>
        <translation>slette sensorer</translation>
    </message>
    <message>
        <source>No emulated sensor is called that</source>
        <translation>Ingen emulert sensor heter det</translation>
    </message>
    <message>
        <source>Search for a part of its name, type, labels or id.</source>
        <translation>Søk etter en del av navn, type, etiketter eller ID.</translation>
    </message>
    <message>
        <source>No emulated sensors yet</source>
        <translation>Ingen emulerte sensorer ennå</translation>
    </message>
    <message>
        <source>Create one, and touch it without getting up.</source>
        <translation>Opprett en, og berør den uten å reise deg.</translation>
    </message>
    <message>
        <source>Create the first one</source>
        <translation>Opprett den første</translation>
    </message>
    <message>
        <source>Deleting %1 …</source>
        <translation>Sletter %1 …</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>%1 ble opprettet.</translation>
    </message>
    <message>
        <source>create the emulated sensor</source>
        <translation>opprette den emulerte sensoren</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 ble slettet.</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>slette %1</translation>
    </message>
    <message>
        <source>%1 sent: %2, %3.</source>
        <translation>%1 sendte: %2, %3.</translation>
    </message>
    <message>
        <source>publish as %1</source>
        <translation>publisere som %1</translation>
    </message>
    <message>
        <source>go on with the rhythm of %1</source>
        <translation>fortsette rytmen til %1</translation>
    </message>
    <message>
        <source>The rhythm of %1 has ended after %2 events.</source>
        <translation>Rytmen til %1 er over etter %2 hendelser.</translation>
    </message>
    <message>
        <source>%1 sends by itself now, every %2 s.</source>
        <translation>%1 sender nå av seg selv, med %2 s mellomrom.</translation>
    </message>
    <message>
        <source>The rhythm of %1 was stopped.</source>
        <translation>Rytmen til %1 ble stoppet.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EndpointPage</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Navn</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>&amp;Endepunkt</translation>
    </message>
    <message>
        <source>Signature &amp;secret</source>
        <translation>Signatur&amp;hemmelighet</translation>
    </message>
    <message>
        <source>Custom &amp;headers</source>
        <translation>Egne hea&amp;dere</translation>
    </message>
    <message>
        <source>Configuration of this type</source>
        <translation>Oppsett for denne typen</translation>
    </message>
    <message>
        <source>A connector of type %1. How it reaches its destination is shown as the cloud gave it; it is changed in the vendor&apos;s own tools and stays as it is here.</source>
        <translation>En kobling av typen %1. Hvordan den når målet sitt, vises slik skyen oppga det; det endres i leverandørens egne verktøy og blir som det er her.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EventActions</name>
    <message>
        <source>Event</source>
        <translation>Hendelse</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Kopier rader</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Kopier som &amp;JSON</translation>
    </message>
    <message>
        <source>What to do with the selected events</source>
        <translation>Hva som skal gjøres med de valgte hendelsene</translation>
    </message>
    <message>
        <source>&amp;Only “%1”</source>
        <translation>&amp;Bare «%1»</translation>
    </message>
    <message>
        <source>&amp;Without “%1”</source>
        <translation>&amp;Uten «%1»</translation>
    </message>
    <message>
        <source>Only sensors with the &amp;label</source>
        <translation>Bare sensorer med &amp;etiketten</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Kopier som c&amp;URL</translation>
    </message>
    <message>
        <source>The request that reads this event from the history; the token is not in it</source>
        <translation>Forespørselen som leser denne hendelsen fra historikken; tokenet er ikke med</translation>
    </message>
    <message>
        <source>Copy &amp;device ID</source>
        <translation>Kopier en&amp;hets-ID</translation>
    </message>
    <message>
        <source>%1 events are selected, and at most %2 are copied at once. Export them to a file instead.</source>
        <translation>%1 hendelser er valgt, og høyst %2 kopieres på én gang. Eksporter dem til en fil i stedet.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EventDetail</name>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Copy of this event</source>
        <translation>Kopier av denne hendelsen</translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation>Lukk hendelsen</translation>
    </message>
    <message>
        <source>The chosen event as JSON</source>
        <translation>Den valgte hendelsen som JSON</translation>
    </message>
    <message>
        <source>Copy the &amp;selected text</source>
        <translation>Kopier den &amp;valgte teksten</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Kopier som &amp;JSON</translation>
    </message>
    <message>
        <source>Copy the &amp;path of a field</source>
        <translation>Kopier &amp;stien til et felt</translation>
    </message>
    <message>
        <source>Copy the &amp;path %1</source>
        <translation>Kopier &amp;stien %1</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL, reads this event</source>
        <translation>Kopier som c&amp;URL, leser denne hendelsen</translation>
    </message>
    <message>
        <source>Copy as cURL, reads the &amp;device</source>
        <translation>Kopier som cURL, leser &amp;enheten</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EventFeedPage</name>
    <message>
        <source>Filter by type, sensor or label</source>
        <translation>Filtrer etter type, sensor eller etikett</translation>
    </message>
    <message>
        <source>Columns, marks and files</source>
        <translation>Kolonner, merker og filer</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nyeste</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Tøm</translation>
    </message>
    <message>
        <source>Rate of the events</source>
        <translation>Hvor ofte hendelsene kommer</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Hva som er galt med filteret</translation>
    </message>
    <message>
        <source>Account of the events</source>
        <translation>Regnskap over hendelsene</translation>
    </message>
    <message>
        <source>Go to the newest event and follow (End)</source>
        <translation>Gå til den nyeste hendelsen og følg med (End)</translation>
    </message>
    <message>
        <source>Empty the list; the counts stay</source>
        <translation>Tøm listen; tellingene blir stående</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Hull</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Events of %1 alone</source>
        <translation>Bare hendelser fra %1</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Opptak</translation>
    </message>
    <message>
        <source>Listening since %1</source>
        <translation>Lytter siden %1</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lytter ikke</translation>
    </message>
    <message>
        <source>only %1 asked for</source>
        <translation>bare %1 bedt om</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>mottatt %1</translation>
    </message>
    <message>
        <source>of these from the history %1</source>
        <translation>av disse fra historikken %1</translation>
    </message>
    <message>
        <source>shown %1</source>
        <translation>vist %1</translation>
    </message>
    <message>
        <source>filtered %1</source>
        <translation>filtrert %1</translation>
    </message>
    <message>
        <source>older ones are being looked through</source>
        <translation>eldre blir sett gjennom</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>ventende %1</translation>
    </message>
    <message>
        <source>repeated %1</source>
        <translation>gjentatt %1</translation>
    </message>
    <message>
        <source>dropped %1</source>
        <translation>forkastet %1</translation>
    </message>
    <message>
        <source>Resume (%1 waiting)</source>
        <translation>Fortsett (%1 venter)</translation>
    </message>
    <message>
        <source>Show what has been waiting (Space)</source>
        <translation>Vis det som har ventet (mellomrom)</translation>
    </message>
    <message>
        <source>Hold the list still; events go on being counted and kept (Space)</source>
        <translation>Hold listen i ro; hendelser telles og beholdes fortsatt (mellomrom)</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Leter</translation>
    </message>
    <message>
        <source>The older events are being looked through.</source>
        <translation>De eldre hendelsene blir sett gjennom.</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Ingen hendelse passer</translation>
    </message>
    <message>
        <source>Change or clear the filter above.</source>
        <translation>Endre eller fjern filteret over.</translation>
    </message>
    <message>
        <source>An empty recording</source>
        <translation>Et tomt opptak</translation>
    </message>
    <message>
        <source>The file holds no events.</source>
        <translation>Filen inneholder ingen hendelser.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Events wait until you resume.</source>
        <translation>Hendelsene venter til du fortsetter.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lytter</translation>
    </message>
    <message>
        <source>Touch a sensor, or publish an event from the emulator, and it appears here at once.</source>
        <translation>Berør en sensor, eller publiser en hendelse fra emulatoren, så vises den her med en gang.</translation>
    </message>
    <message>
        <source>Events appear here as soon as the stream is live again. The badge at the top says how it stands.</source>
        <translation>Hendelser vises her så snart strømmen er direkte igjen. Merket øverst sier hvordan det står til.</translation>
    </message>
    <message>
        <source>Only these are asked of the cloud: %1</source>
        <translation>Bare disse er bedt om fra skyen: %1</translation>
    </message>
    <message>
        <source>Ask for all</source>
        <translation>Be om alle</translation>
    </message>
    <message>
        <source>%1 events come in a second, and the filter shows only %2</source>
        <translation>%1 hendelser kommer i sekundet, og filteret viser bare %2</translation>
    </message>
    <message>
        <source>Ask the cloud for these only</source>
        <translation>Be skyen bare om disse</translation>
    </message>
    <message>
        <source>unreadable %1</source>
        <translation>uleselig %1</translation>
    </message>
    <message>
        <source>Every event that was received is shown, filtered, waits for the end of the pause, came twice, or was dropped to make room: the list keeps the last %1. Unreadable are messages of the cloud that are no events; they are not among the received.</source>
        <translation>Hver mottatt hendelse er vist, filtrert bort, venter på at pausen tar slutt, kom to ganger, eller ble forkastet for å gi plass: listen beholder de siste %1. Uleselige er meldinger fra skyen som ikke er hendelser; de er ikke blant de mottatte.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EventFieldsForm</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Relative humidity</source>
        <translation>Relativ fuktighet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Total so far</source>
        <translation>Totalt hittil</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Received power</source>
        <translation>Mottatt effekt</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batteri</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Tilkobling</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-adresse</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-adresse</translation>
    </message>
    <message>
        <source>Carbon dioxide</source>
        <translation>Karbondioksid</translation>
    </message>
    <message>
        <source>Air pressure</source>
        <translation>Lufttrykk</translation>
    </message>
    <message>
        <source>in standard mode</source>
        <translation>i vanlig modus</translation>
    </message>
    <message>
        <source>in boost mode</source>
        <translation>i forsterket modus</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 til %2 %3</translation>
    </message>
    <message>
        <source>This event says all by itself: it has no values.</source>
        <translation>Denne hendelsen sier alt i seg selv: den har ingen verdier.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EventPicker</name>
    <message>
        <source>&amp;All events, also of types that come later</source>
        <translation>&amp;Alle hendelser, også av typer som kommer senere</translation>
    </message>
    <message>
        <source>&amp;Only those that are checked:</source>
        <translation>&amp;Bare de som er avkrysset:</translation>
    </message>
    <message>
        <source>Events to forward</source>
        <translation>Hendelser som sendes videre</translation>
    </message>
    <message>
        <source>Check at least one kind of event, or forward all. To forward nothing, disable the connector.</source>
        <translation>Kryss av minst én type hendelse, eller send alle videre. For ikke å sende noe, deaktiver koblingen.</translation>
    </message>
    <message>
        <source>How many events this comes to is not known yet: none has been heard live.</source>
        <translation>Hvor mange hendelser dette blir, er ikke kjent ennå: ingen er hørt direkte.</translation>
    </message>
    <message>
        <source>About %1 events per hour would be forwarded, going by the last %2 of live events.</source>
        <translation>Omtrent %1 hendelser i timen ville blitt sendt videre, etter de siste %2 med direkte hendelser å dømme.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EventRecorder</name>
    <message>
        <source>%1 could not be written as fast as events came, so the recording was ended</source>
        <translation>%1 kunne ikke skrives like fort som hendelsene kom, så opptaket ble avsluttet</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EventRows</name>
    <message>
        <source>%1, marked %2</source>
        <translation>%1, merket %2</translation>
    </message>
    <message>
        <source>%1, a sensor that was touched</source>
        <translation>%1, en sensor som ble berørt</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EventSettingsPage</name>
    <message>
        <source>Every 10 s in the local cloud, every 2 min elsewhere.</source>
        <translation>Hvert 10. s i den lokale skyen, hvert 2. min ellers.</translation>
    </message>
    <message>
        <source>Every 2.5 s in the local cloud, every 30 s elsewhere.</source>
        <translation>Hvert 2,5. s i den lokale skyen, hvert 30. s ellers.</translation>
    </message>
    <message>
        <source>Every 5 s in the local cloud, every minute elsewhere.</source>
        <translation>Hvert 5. s i den lokale skyen, hvert minutt ellers.</translation>
    </message>
    <message>
        <source>Ask for connectors and their numbers</source>
        <translation>Spør etter koblinger og tallene deres</translation>
    </message>
    <message>
        <source>Gently</source>
        <translation>Skånsomt</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Som vanlig</translation>
    </message>
    <message>
        <source>Briskly</source>
        <translation>Raskt</translation>
    </message>
    <message>
        <source>Events in the list</source>
        <translation>Hendelser i listen</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Koblinger</translation>
    </message>
    <message>
        <source>&amp;Ask for their numbers</source>
        <translation>&amp;Spør etter tallene</translation>
    </message>
    <message>
        <source>Never faster than the cloud allows: a round over many connectors takes longer.</source>
        <translation>Aldri raskere enn skyen tillater: en runde over mange koblinger tar lengre tid.</translation>
    </message>
    <message>
        <source>Live events</source>
        <translation>Direkte hendelser</translation>
    </message>
    <message>
        <source>&amp;Keep the last</source>
        <translation>&amp;Behold de siste</translation>
    </message>
    <message>
        <source>Older ones are dropped. That many take about %1 of memory once the list is full.</source>
        <translation>Eldre forkastes. Så mange bruker omtrent %1 minne når listen er full.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EventTable</name>
    <message>
        <source>Live events</source>
        <translation>Direkte hendelser</translation>
    </message>
    <message>
        <source>The newest event is at the bottom. Space pauses, End goes to the newest, the Menu key shows what can be done with the selected events.</source>
        <translation>Den nyeste hendelsen står nederst. Mellomrom gir pause, End går til den nyeste, menytasten viser hva som kan gjøres med de valgte hendelsene.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EventTypeModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>sendes videre</translation>
    </message>
    <message>
        <source>not forwarded</source>
        <translation>sendes ikke videre</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Hendelse</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Per time</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Betydning</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FeedFiles</name>
    <message>
        <source>Recording</source>
        <translation>Opptak</translation>
    </message>
    <message>
        <source>Recording that is shown</source>
        <translation>Opptaket som vises</translation>
    </message>
    <message>
        <source>Record the live events</source>
        <translation>Ta opp de direkte hendelsene</translation>
    </message>
    <message>
        <source>Lines of JSON (*.ndjson)</source>
        <translation>Linjer med JSON (*.ndjson)</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>Eksporter hendelser</translation>
    </message>
    <message>
        <source>Table, comma-separated (*.csv)</source>
        <translation>Tabell, kommadelt (*.csv)</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Åpne et opptak</translation>
    </message>
    <message>
        <source>Lines of JSON (*.ndjson *.jsonl *.json)</source>
        <translation>Linjer med JSON (*.ndjson *.jsonl *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Recording to %1: %2 events, %3</source>
        <translation>Tar opp til %1: %2 hendelser, %3</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Everything that comes is written to %1, whatever is filtered, paused or cleared</source>
        <translation>Alt som kommer, skrives til %1, uansett filter, pause eller tømming</translation>
    </message>
    <message>
        <source>Recorded %1 events to %2.</source>
        <translation>Tok opp %1 hendelser til %2.</translation>
    </message>
    <message>
        <source>The recording has ended: %1. What was written before are whole lines: %2 events. Make room or choose another place, and record again.</source>
        <translation>Opptaket er avsluttet: %1. Det som ble skrevet før, er hele linjer: %2 hendelser. Frigjør plass eller velg et annet sted, og ta opp på nytt.</translation>
    </message>
    <message>
        <source>Exported %1 events to %2.</source>
        <translation>Eksporterte %1 hendelser til %2.</translation>
    </message>
    <message>
        <source>The events could not be exported: %1. Choose another place.</source>
        <translation>Hendelsene kunne ikke eksporteres: %1. Velg et annet sted.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leser %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Reading %1: %2 %</source>
        <translation>Leser %1: %2 %</translation>
    </message>
    <message>
        <source>%1. Choose another file.</source>
        <translation>%1. Velg en annen fil.</translation>
    </message>
    <message>
        <source>Preparing %1: %2 %</source>
        <translation>Klargjør %1: %2 %</translation>
    </message>
    <message>
        <source>Recording %1: %2 events</source>
        <translation>Opptak %1: %2 hendelser</translation>
    </message>
    <message>
        <source>the %1 before them are left out</source>
        <translation>de %1 før dem er utelatt</translation>
    </message>
    <message>
        <source>%1 lines are no events, the first is line %2</source>
        <translation>%1 linjer er ikke hendelser, den første er linje %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Linje %1: %2</translation>
    </message>
    <message>
        <source>%1 come twice</source>
        <translation>%1 kommer to ganger</translation>
    </message>
    <message>
        <source>Back to the live events</source>
        <translation>Tilbake til de direkte hendelsene</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FeedFilterField</name>
    <message>
        <source>Filter, for example type:touch</source>
        <translation>Filter, for eksempel type:touch</translation>
    </message>
    <message>
        <source>Filter the live events</source>
        <translation>Filtrer de direkte hendelsene</translation>
    </message>
    <message>
        <source>Words of sensor, type or value, and terms such as type:touch, device:kitchen or label:room=3</source>
        <translation>Ord i sensor, type eller verdi, og ledd som type:touch, device:kjøkken eller label:rom=3</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FeedFilterMenu</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>&amp;Sensor</source>
        <translation>&amp;Sensor</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Etikett</translation>
    </message>
    <message>
        <source>Filter by type, sensor or label</source>
        <translation>Filtrer etter type, sensor eller etikett</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typer</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>Vis &amp;alt</translation>
    </message>
    <message>
        <source>%1 more: type device: and a part of the name</source>
        <translation>%1 til: skriv device: og en del av navnet</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FeedMenu</name>
    <message>
        <source>Live events</source>
        <translation>Direkte hendelser</translation>
    </message>
    <message>
        <source>Columns, marks and files of the live events</source>
        <translation>Kolonner, merker og filer for de direkte hendelsene</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>The &amp;usual columns</source>
        <translation>De &amp;vanlige kolonnene</translation>
    </message>
    <message>
        <source>&amp;Times as “12 s ago”</source>
        <translation>&amp;Tider som «for 12 s siden»</translation>
    </message>
    <message>
        <source>&amp;Mark what matches the filter…</source>
        <translation>&amp;Merk det som passer til filteret …</translation>
    </message>
    <message>
        <source>These events then carry a word and a colour, whatever the filter is</source>
        <translation>Disse hendelsene får da et ord og en farge, uansett filter</translation>
    </message>
    <message>
        <source>Remove a mar&amp;k</source>
        <translation>Fjern et mer&amp;ke</translation>
    </message>
    <message>
        <source>Mark events</source>
        <translation>Merk hendelser</translation>
    </message>
    <message>
        <source>Word that marks the events of “%1”:</source>
        <translation>Ord som merker hendelsene i «%1»:</translation>
    </message>
    <message>
        <source>Word of the mark</source>
        <translation>Merkets ord</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behold</translation>
    </message>
    <message>
        <source>the last %1 events</source>
        <translation>de siste %1 hendelsene</translation>
    </message>
    <message>
        <source>&amp;Stop recording</source>
        <translation>&amp;Stopp opptaket</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>Ta o&amp;pp til en fil …</translation>
    </message>
    <message>
        <source>&amp;Back to the live events</source>
        <translation>Ti&amp;lbake til de direkte hendelsene</translation>
    </message>
    <message>
        <source>&amp;Open a recording…</source>
        <translation>&amp;Åpne et opptak …</translation>
    </message>
    <message>
        <source>E&amp;xport the events…</source>
        <translation>&amp;Eksporter hendelsene …</translation>
    </message>
    <message>
        <source>The selected ones, or all that are shown when fewer than two are selected</source>
        <translation>De valgte, eller alle som vises når færre enn to er valgt</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FigureRow</name>
    <message>
        <source>delivered, 24 h</source>
        <translation>levert, 24 t</translation>
    </message>
    <message>
        <source>failed, 24 h</source>
        <translation>mislykket, 24 t</translation>
    </message>
    <message>
        <source>p99, 24 h</source>
        <translation>p99, 24 t</translation>
    </message>
    <message>
        <source>Deliveries that the endpoint acknowledged</source>
        <translation>Leveringer som endepunktet kvitterte for</translation>
    </message>
    <message>
        <source>Attempts that were not acknowledged; each repetition counts</source>
        <translation>Forsøk som ikke ble kvittert; hver gjentakelse teller</translation>
    </message>
    <message>
        <source>99 of 100 deliveries were answered within this time</source>
        <translation>99 av 100 leveringer ble besvart innen denne tiden</translation>
    </message>
    <message>
        <source>How much of the last 24 hours the totals are made of</source>
        <translation>Hvor mye av de siste 24 timene summene er laget av</translation>
    </message>
    <message>
        <source>p99, %1</source>
        <translation>p99, %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FilterField</name>
    <message>
        <source>Filter, for example status:failing</source>
        <translation>Filter, for eksempel status:failing</translation>
    </message>
    <message>
        <source>Filter connectors</source>
        <translation>Filtrer koblinger</translation>
    </message>
    <message>
        <source>Words of name or endpoint, and terms such as status:failing or p99:&gt;500ms</source>
        <translation>Ord i navn eller endepunkt, og ledd som status:failing eller p99:&gt;500ms</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FormatPage</name>
    <message>
        <source>Hours</source>
        <translation>Klokkeslett</translation>
    </message>
    <message>
        <source>24 hours, 15:04</source>
        <translation>24 timer, 15:04</translation>
    </message>
    <message>
        <source>12 hours, 03:04 pm</source>
        <translation>12 timer, 03:04 pm</translation>
    </message>
    <message>
        <source>Within the last hour</source>
        <translation>Innen den siste timen</translation>
    </message>
    <message>
        <source>How long ago, as 4 min ago</source>
        <translation>Hvor lenge siden, som for 4 min siden</translation>
    </message>
    <message>
        <source>The time, as 15:04</source>
        <translation>Klokkeslettet, som 15:04</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Eksempel</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tider</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Klokkeslett</translation>
    </message>
    <message>
        <source>&amp;Within the last hour</source>
        <translation>&amp;Innen den siste timen</translation>
    </message>
    <message>
        <source>In lists. The live events have a choice of their own in their menu.</source>
        <translation>I lister. De direkte hendelsene har et eget valg i menyen sin.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Exports and what is published from the emulator stay in degrees Celsius, as the cloud has them.</source>
        <translation>Eksporter og det som publiseres fra emulatoren, forblir i grader celsius, slik skyen har dem.</translation>
    </message>
    <message>
        <source>%1  %2; changed %3</source>
        <translation>%1  %2; endret %3</translation>
    </message>
    <message>
        <source>Degrees Celsius, °C</source>
        <translation>Grader celsius, °C</translation>
    </message>
    <message>
        <source>Degrees Fahrenheit, °F</source>
        <translation>Grader fahrenheit, °F</translation>
    </message>
    <message>
        <source>Tem&amp;perature</source>
        <translation>Tem&amp;peratur</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::GeneralPage</name>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>A &amp;sound when a sensor is touched</source>
        <translation>En &amp;lyd når en sensor berøres</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Utseende og språk</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>U&amp;tseende</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Språk</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Lyder</translation>
    </message>
    <message>
        <source>It is the system&apos;s own bell: it is heard only where the system&apos;s sounds are on.</source>
        <translation>Det er systemets egen lyd: den høres bare der systemets lyder er på.</translation>
    </message>
    <message>
        <source>Quit Touchstone and start it again: from then on it speaks this language.</source>
        <translation>Avslutt Touchstone og start det igjen: fra da av snakker det dette språket.</translation>
    </message>
    <message>
        <source>Another language counts from the next start on.</source>
        <translation>Et annet språk gjelder fra neste start.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::HeaderModel</name>
    <message>
        <source>Header %1</source>
        <translation>Header %1</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>Verdi %1</translation>
    </message>
    <message>
        <source>Value, hidden</source>
        <translation>Verdi, skjult</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>%1 is there twice; keep one.</source>
        <translation>%1 står der to ganger; behold én.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::HeaderTable</name>
    <message>
        <source>&amp;Add header</source>
        <translation>&amp;Legg til header</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>Show &amp;values</source>
        <translation>&amp;Vis verdier</translation>
    </message>
    <message>
        <source>Custom headers</source>
        <translation>Egne headere</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::HealthLine</name>
    <message>
        <source>Health</source>
        <translation>Tilstand</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Fram</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjelp</translation>
    </message>
    <message>
        <source>Contents of the help</source>
        <translation>Innholdet i hjelpen</translation>
    </message>
    <message>
        <source>Search in this page</source>
        <translation>Søk på denne siden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Ikke på denne siden</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n sted</numerusform>
            <numerusform>%n steder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::ui::HiddenSensors</name>
    <message>
        <source>Devices that cannot be found by touch</source>
        <translation>Enheter som ikke kan finnes ved berøring</translation>
    </message>
    <message>
        <source>The project has no sensors yet.</source>
        <translation>Prosjektet har ingen sensorer ennå.</translation>
    </message>
    <message>
        <source>Every device of this project can be found by touch.</source>
        <translation>Alle enheter i dette prosjektet kan finnes ved berøring.</translation>
    </message>
    <message>
        <source>%1 of %2 devices cannot be found by touching them.</source>
        <translation>%1 av %2 enheter kan ikke finnes ved å berøre dem.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::IdentifyPanel</name>
    <message>
        <source>Name &amp;many</source>
        <translation>Gi &amp;mange navn</translation>
    </message>
    <message>
        <source>Former touches</source>
        <translation>Tidligere berøringer</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tid igjen</translation>
    </message>
    <message>
        <source>Two minutes more</source>
        <translation>To minutter til</translation>
    </message>
    <message>
        <source>Begin the two minutes anew; each touch does so as well</source>
        <translation>Begynn de to minuttene på nytt; det gjør hver berøring også</translation>
    </message>
    <message>
        <source>Touched</source>
        <translation>Berørt</translation>
    </message>
    <message>
        <source>Wait for one</source>
        <translation>Vent på</translation>
    </message>
    <message>
        <source>Not by touch</source>
        <translation>Uten berøring</translation>
    </message>
    <message>
        <source>Choose a sensor and be told when it is touched</source>
        <translation>Velg en sensor og få beskjed når den berøres</translation>
    </message>
    <message>
        <source>Devices that cannot be found by touch, and why</source>
        <translation>Enheter som ikke kan finnes ved berøring, og hvorfor</translation>
    </message>
    <message>
        <source>Ways to identify</source>
        <translation>Måter å identifisere på</translation>
    </message>
    <message>
        <source>Touch, type the name, Enter, touch the next</source>
        <translation>Berør, skriv navnet, Enter, berør den neste</translation>
    </message>
    <message>
        <source>Sound at a touch</source>
        <translation>Lyd ved berøring</translation>
    </message>
    <message>
        <source>Let a touch be heard</source>
        <translation>La en berøring høres</translation>
    </message>
    <message>
        <source>change names and labels</source>
        <translation>endre navn og etiketter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stop listening for touches (Ctrl+I)</source>
        <translation>Slutt å lytte etter berøringer (Ctrl+I)</translation>
    </message>
    <message>
        <source>Listen for touches (Ctrl+I)</source>
        <translation>Lytt etter berøringer (Ctrl+I)</translation>
    </message>
    <message>
        <source>Stop identifying</source>
        <translation>Stopp identifisering</translation>
    </message>
    <message>
        <source>Start identifying a sensor</source>
        <translation>Start identifisering av en sensor</translation>
    </message>
    <message>
        <source>Renaming %1 …</source>
        <translation>Gir %1 nytt navn …</translation>
    </message>
    <message>
        <source>change labels</source>
        <translation>endre etiketter</translation>
    </message>
    <message>
        <source>rename %1</source>
        <translation>gi %1 nytt navn</translation>
    </message>
    <message>
        <source>change the labels of %1</source>
        <translation>endre etikettene på %1</translation>
    </message>
    <message>
        <source>Not connected: touches are not heard until the live events are back.</source>
        <translation>Ikke tilkoblet: berøringer høres ikke før de direkte hendelsene er tilbake.</translation>
    </message>
    <message>
        <source>%1 was touched meanwhile: Enter or Esc goes on to it.</source>
        <translation>%1 ble berørt i mellomtiden: Enter eller Esc går videre til den.</translation>
    </message>
    <message>
        <source>Touch the next sensor …</source>
        <translation>Berør den neste sensoren …</translation>
    </message>
    <message>
        <source>Stopped. Start again to find another one.</source>
        <translation>Stoppet. Start igjen for å finne en annen.</translation>
    </message>
    <message>
        <source>Touch a sensor …</source>
        <translation>Berør en sensor …</translation>
    </message>
    <message>
        <source>Which sensor is this?</source>
        <translation>Hvilken sensor er dette?</translation>
    </message>
    <message>
        <source>Touch a sensor now</source>
        <translation>Berør en sensor nå</translation>
    </message>
    <message>
        <source>Press the middle of the sensor for a moment. Its name appears here.</source>
        <translation>Trykk midt på sensoren et øyeblikk. Navnet vises her.</translation>
    </message>
    <message>
        <source>Find out which sensor you hold</source>
        <translation>Finn ut hvilken sensor du holder</translation>
    </message>
    <message>
        <source>Press Start or Ctrl+I, then touch the sensor. Its name, type and labels appear here.</source>
        <translation>Trykk Start eller Ctrl+I, og berør så sensoren. Navn, type og etiketter vises her.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::LabelFilterEditor</name>
    <message>
        <source>Revert</source>
        <translation>Tilbakestill</translation>
    </message>
    <message>
        <source>Save labels</source>
        <translation>Lagre etiketter</translation>
    </message>
    <message>
        <source>Deliveries carry no labels. Check the ones that the receiver needs.</source>
        <translation>Leveringene har ingen etiketter. Kryss av dem mottakeren trenger.</translation>
    </message>
    <message>
        <source>Each delivery carries these labels of its sensor:</source>
        <translation>Hver levering har med disse etikettene fra sensoren:</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Lagrer …</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::LabelFilterModel</name>
    <message>
        <source>no device</source>
        <translation>ingen enhet</translation>
    </message>
    <message>
        <source>1 device</source>
        <translation>1 enhet</translation>
    </message>
    <message>
        <source>%1 devices</source>
        <translation>%1 enheter</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1, på %2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::LabelPicker</name>
    <message>
        <source>Include</source>
        <translation>Ta med</translation>
    </message>
    <message>
        <source>Find a label key, or type a new one</source>
        <translation>Finn en etikettnøkkel, eller skriv en ny</translation>
    </message>
    <message>
        <source>Find or add a label key</source>
        <translation>Finn eller legg til en etikettnøkkel</translation>
    </message>
    <message>
        <source>Labels that are included</source>
        <translation>Etiketter som tas med</translation>
    </message>
    <message>
        <source>Labels to include</source>
        <translation>Etiketter å ta med</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::LabelsDialog</name>
    <message>
        <source>&amp;Add a label</source>
        <translation>&amp;Legg til en etikett</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>La&amp;gre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Labels of %1</source>
        <translation>Etiketter på %1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nøkkel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketter</translation>
    </message>
    <message>
        <source>Keys and values; F2 edits a cell</source>
        <translation>Nøkler og verdier; F2 redigerer en celle</translation>
    </message>
    <message>
        <source>The key stands twice; remove one.</source>
        <translation>Nøkkelen står to ganger; fjern den ene.</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>Rad %1, %2: %3</translation>
    </message>
    <message>
        <source>There are %1 labels; a sensor can have %2.</source>
        <translation>Det er %1 etiketter; en sensor kan ha %2.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Lagrer …</translation>
    </message>
    <message>
        <source>Keys have 1 to %1 characters, values up to %2; %3 labels at most. An empty value is allowed.</source>
        <translation>Nøkler har 1 til %1 tegn, verdier opptil %2; høyst %3 etiketter. En tom verdi er tillatt.</translation>
    </message>
    <message>
        <source>change the labels</source>
        <translation>endre etikettene</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::LinkBadge</name>
    <message>
        <source>Live stream: %1</source>
        <translation>Direktestrøm: %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Ikke tilkoblet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Kobler til</translation>
    </message>
    <message>
        <source>Live · %1</source>
        <translation>Direkte · %1</translation>
    </message>
    <message>
        <source>Retrying in %1</source>
        <translation>Nytt forsøk om %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Avvist: %1</translation>
    </message>
    <message>
        <source>No live stream is open.</source>
        <translation>Ingen direktestrøm er åpen.</translation>
    </message>
    <message>
        <source>Opening the live stream for %1.</source>
        <translation>Har prøvd å åpne direktestrømmen i %1.</translation>
    </message>
    <message>
        <source>The live stream has been open since %1. The last sign of life came %2 ago.</source>
        <translation>Direktestrømmen har vært åpen siden %1. Det siste livstegnet kom for %2 siden.</translation>
    </message>
    <message>
        <source>The live stream was lost: %1 The next attempt is in %2. Click to try now.</source>
        <translation>Direktestrømmen ble brutt: %1 Neste forsøk er om %2. Klikk for å prøve nå.</translation>
    </message>
    <message>
        <source>The cloud refused the live stream: %1 Click to try again.</source>
        <translation>Skyen avviste direktestrømmen: %1 Klikk for å prøve igjen.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::MainWindow</name>
    <message>
        <source>Touchstone</source>
        <translation>Touchstone</translation>
    </message>
    <message>
        <source>Live events</source>
        <translation>Direkte hendelser</translation>
    </message>
    <message>
        <source>Identify a sensor</source>
        <translation>Identifiser en sensor</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>Emulator</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle prosjekter</translation>
    </message>
    <message>
        <source>%1 – Touchstone</source>
        <translation>%1 – Touchstone</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Lukk denne meldingen</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::NameDelegate</name>
    <message>
        <source>(without a name)</source>
        <translation>(uten navn)</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::NetworkForm</name>
    <message>
        <source>As the system says</source>
        <translation>Som systemet sier</translation>
    </message>
    <message>
        <source>None: connect directly</source>
        <translation>Ingen: koble til direkte</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP-proxy</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation>SOCKS 5-proxy</translation>
    </message>
    <message>
        <source>proxy.example.com</source>
        <translation>proxy.example.com</translation>
    </message>
    <message>
        <source>only if the proxy asks for one</source>
        <translation>bare hvis proxyen spør etter en</translation>
    </message>
    <message>
        <source>Certificates are always checked. Where a company network looks into connections, or a server has a certificate of its own making, name the file of the authority (PEM): it is trusted beside the system&apos;s, for this connection alone.</source>
        <translation>Sertifikater blir alltid kontrollert. Der et bedriftsnettverk ser inn i forbindelsene, eller en server har et hjemmelaget sertifikat, oppgir du filen til utstederen (PEM): den godtas i tillegg til systemets, bare for denne tilkoblingen.</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Ve&amp;lg …</translation>
    </message>
    <message>
        <source>Choose the file of authorities</source>
        <translation>Velg filen med sertifikatutstedere</translation>
    </message>
    <message>
        <source>File of authorities</source>
        <translation>Fil med sertifikatutstedere</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>Ver&amp;t</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Bruker</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Passor&amp;d</translation>
    </message>
    <message>
        <source>&amp;Authorities</source>
        <translation>Utst&amp;edere</translation>
    </message>
    <message>
        <source>as it is kept; type to replace it</source>
        <translation>som det er lagret; skriv for å erstatte det</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Sertifikater (*.pem *.crt *.cer);;Alle filer (*)</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::NewSensorDialog</name>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Opprett</translation>
    </message>
    <message>
        <source>New emulated sensor</source>
        <translation>Ny emulert sensor</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Navn</translation>
    </message>
    <message>
        <source>Give it a name, so that it can be told from the others.</source>
        <translation>Gi den et navn, så den kan skilles fra de andre.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PublishDialog</name>
    <message>
        <source>&amp;Again and again: every</source>
        <translation>&amp;Om og om igjen: hvert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Publish as %1</source>
        <translation>Publiser som %1</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Hendelsestype</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds between two events</source>
        <translation>Sekunder mellom to hendelser</translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 til %2 s</translation>
    </message>
    <message>
        <source> times</source>
        <translation> ganger</translation>
    </message>
    <message>
        <source>How many events</source>
        <translation>Hvor mange hendelser</translation>
    </message>
    <message>
        <source>Goes on for as long as this window is open, at most as often as you say; it ends with the first failure.</source>
        <translation>Fortsetter så lenge dette vinduet er åpent, høyst så ofte som du sier; det slutter ved den første feilen.</translation>
    </message>
    <message>
        <source>&amp;Start the rhythm</source>
        <translation>&amp;Start rytmen</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Publiser</translation>
    </message>
    <message>
        <source>publish the event</source>
        <translation>publisere hendelsen</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Sender …</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Koblinger</translation>
    </message>
    <message>
        <source>Data Connectors and how they do</source>
        <translation>Datakoblinger og hvordan det går med dem</translation>
    </message>
    <message>
        <source>Live events</source>
        <translation>Hendelser</translation>
    </message>
    <message>
        <source>Every event as it comes</source>
        <translation>Hver hendelse idet den kommer</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identifiser</translation>
    </message>
    <message>
        <source>Touch a sensor to find out which it is</source>
        <translation>Berør en sensor for å finne ut hvilken det er</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Varsler</translation>
    </message>
    <message>
        <source>What needs attention, and what did</source>
        <translation>Det som trenger tilsyn, og det som gjorde det</translation>
    </message>
    <message>
        <source>Alerts (%1)</source>
        <translation>Varsler (%1)</translation>
    </message>
    <message>
        <source>Alerts, %1 now</source>
        <translation>Varsler, %1 nå</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::RateGraph</name>
    <message>
        <source>%1 events in the last second, at most %2 in one of the last minute</source>
        <translation>%1 hendelser det siste sekundet, høyst %2 i ett sekund av det siste minuttet</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>Hendelser i sekundet</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::RecoverBar</name>
    <message>
        <source>Recover…</source>
        <translation>Ettersend …</translation>
    </message>
    <message>
        <source>Connectors that are back</source>
        <translation>Koblinger som er tilbake</translation>
    </message>
    <message>
        <source>Do not offer this again. The menu of each connector still does.</source>
        <translation>Ikke tilby dette igjen. Menyen til hver kobling gjør det fortsatt.</translation>
    </message>
    <message>
        <source>Dismiss the offer</source>
        <translation>Avvis tilbudet</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::RecoverDialog</name>
    <message>
        <source>Nothing to send</source>
        <translation>Ingenting å sende</translation>
    </message>
    <message>
        <source>&amp;Send 1 event</source>
        <translation>&amp;Send 1 hendelse</translation>
    </message>
    <message>
        <source>&amp;Send %1 events</source>
        <translation>&amp;Send %1 hendelser</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;ksporter …</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Kopier &amp;rapport</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Avslutt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Recover missed events</source>
        <translation>Ettersend tapte hendelser</translation>
    </message>
    <message>
        <source>Events that were missed</source>
        <translation>Hendelser som gikk tapt</translation>
    </message>
    <message>
        <source>Signature secret</source>
        <translation>Signaturhemmelighet</translation>
    </message>
    <message>
        <source>empty: without a signature</source>
        <translation>tom: uten signatur</translation>
    </message>
    <message>
        <source>The cloud tells no secret for this connector. It is used for this sending and not kept.</source>
        <translation>Skyen oppgir ingen hemmelighet for denne koblingen. Den brukes til denne sendingen og tas ikke vare på.</translation>
    </message>
    <message>
        <source>Si&amp;gnature secret, if the endpoint checks one</source>
        <translation>Si&amp;gnaturhemmelighet, hvis endepunktet kontrollerer en</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fremdrift</translation>
    </message>
    <message>
        <source>What was found and sent, as text</source>
        <translation>Det som ble funnet og sendt, som tekst</translation>
    </message>
    <message>
        <source>Send nothing more. What was sent is remembered; the rest can be sent later.</source>
        <translation>Send ikke mer. Det som er sendt, blir husket; resten kan sendes senere.</translation>
    </message>
    <message>
        <source>What %1 missed</source>
        <translation>Det som gikk tapt for %1</translation>
    </message>
    <message>
        <source>%1 Close again to end here; the rest can be sent later.</source>
        <translation>%1 Lukk en gang til for å avslutte her; resten kan sendes senere.</translation>
    </message>
    <message>
        <source>Send the %1 that may have arrived, too</source>
        <translation>Send også de %1 som kan ha kommet frem</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>F&amp;ortsett</translation>
    </message>
    <message>
        <source>Export the missed events</source>
        <translation>Eksporter de tapte hendelsene</translation>
    </message>
    <message>
        <source>Lines of JSON (*.ndjson)</source>
        <translation>Linjer med JSON (*.ndjson)</translation>
    </message>
    <message>
        <source>Table, comma-separated (*.csv)</source>
        <translation>Tabell, kommadelt (*.csv)</translation>
    </message>
    <message>
        <source>%1 events were written to %2.</source>
        <translation>%1 hendelser ble skrevet til %2.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SavedFilterButton</name>
    <message>
        <source>A saved filter needs a name. Write one.</source>
        <translation>Et lagret filter trenger et navn. Skriv et.</translation>
    </message>
    <message>
        <source>This name is too long. Use at most %1 characters.</source>
        <translation>Dette navnet er for langt. Bruk høyst %1 tegn.</translation>
    </message>
    <message>
        <source>There is no filter to save under this name. Type one first.</source>
        <translation>Det er ikke noe filter å lagre under dette navnet. Skriv et først.</translation>
    </message>
    <message>
        <source>There are %1 saved filters, and more are not kept. Delete one first.</source>
        <translation>Det er %1 lagrede filtre, og flere tas ikke vare på. Slett et først.</translation>
    </message>
    <message>
        <source>Another saved filter has this name. Choose a different one.</source>
        <translation>Et annet lagret filter har dette navnet. Velg et annet.</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Lagrede filtre</translation>
    </message>
    <message>
        <source>%1 more could not be read from the settings</source>
        <translation>%1 til kunne ikke leses fra innstillingene</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>&amp;Lagre dette filteret …</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Gi nytt navn</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Slett</translation>
    </message>
    <message>
        <source>&amp;How to filter</source>
        <translation>&amp;Hvordan filtrere</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Filterets navn</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Lagre filter</translation>
    </message>
    <message>
        <source>Save “%1” as (a filter of the same name is replaced):</source>
        <translation>Lagre «%1» som (et filter med samme navn blir erstattet):</translation>
    </message>
    <message>
        <source>Rename filter</source>
        <translation>Gi filteret nytt navn</translation>
    </message>
    <message>
        <source>New name of “%1”:</source>
        <translation>Nytt navn på «%1»:</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SecretDialog</name>
    <message>
        <source>Keep it in the system&apos;s &amp;keychain</source>
        <translation>Behold den i systemets nøkkel&amp;ring</translation>
    </message>
    <message>
        <source>Use it for this session &amp;only</source>
        <translation>Bruk den &amp;bare i denne økten</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Koble til</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Hemmelighet</translation>
    </message>
    <message>
        <source>The secret of &quot;%1&quot;</source>
        <translation>Hemmeligheten til «%1»</translation>
    </message>
    <message>
        <source>%1 It belongs to the key %2.</source>
        <translation>%1 Den hører til nøkkelen %2.</translation>
    </message>
    <message>
        <source>Secret of the key</source>
        <translation>Nøkkelens hemmelighet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>In this program&apos;s memory, in no file; you are asked again after the next start.</source>
        <translation>I programmets minne, ikke i noen fil; du blir spurt igjen etter neste start.</translation>
    </message>
    <message>
        <source>Encrypted by the operating system, and read from there at each start.</source>
        <translation>Kryptert av operativsystemet, og lest derfra ved hver start.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SecretEdit</name>
    <message>
        <source>Signature secret</source>
        <translation>Signaturhemmelighet</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Show the secret as text</source>
        <translation>Vis hemmeligheten som tekst</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Lag ny</translation>
    </message>
    <message>
        <source>Replace it by a new one of 256 random bits</source>
        <translation>Bytt den ut med en ny på 256 tilfeldige biter</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Copy it; it leaves the clipboard after a minute</source>
        <translation>Kopier den; den forlater utklippstavlen etter et minutt</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Skjul</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SensorRows</name>
    <message>
        <source>%1 every %2 s, %3 of %4</source>
        <translation>%1 med %2 s mellomrom, %3 av %4</translation>
    </message>
    <message>
        <source>touched %1</source>
        <translation>berørt %1</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Hvorfor, og hva som kan gjøres</translation>
    </message>
    <message>
        <source>What goes on</source>
        <translation>Hva som foregår</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Berøring</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SeriesTable</name>
    <message>
        <source>Deliveries over time, step by step</source>
        <translation>Leveringer over tid, steg for steg</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SeriesTableModel</name>
    <message>
        <source>not known</source>
        <translation>ikke kjent</translation>
    </message>
    <message>
        <source>no attempt</source>
        <translation>ingen forsøk</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Demodata</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Levert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislykket</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Feilandel</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Merknader</translation>
    </message>
    <message>
        <source>In the %1 before</source>
        <translation>De foregående %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Generelt</translation>
    </message>
    <message>
        <source>Times and units</source>
        <translation>Tider og enheter</translation>
    </message>
    <message>
        <source>Connectors and events</source>
        <translation>Koblinger og hendelser</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Sidene i innstillingene</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SignatureDialog</name>
    <message>
        <source>POST /path HTTP/1.1
X-Dt-Signature: eyJhbGciOi…

{&quot;event&quot;:…}</source>
        <translation>POST /sti HTTP/1.1
X-Dt-Signature: eyJhbGciOi…

{&quot;event&quot;:…}</translation>
    </message>
    <message>
        <source>Only if it does not stand behind the headers</source>
        <translation>Bare hvis det ikke står etter headerne</translation>
    </message>
    <message>
        <source>Check a signature</source>
        <translation>Kontroller en signatur</translation>
    </message>
    <message>
        <source>Body from a &amp;file…</source>
        <translation>Innhold fra en &amp;fil …</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Innhold</translation>
    </message>
    <message>
        <source>&amp;Request: its headers, or all of it</source>
        <translation>&amp;Forespørsel: headerne, eller hele</translation>
    </message>
    <message>
        <source>Signature &amp;secret</source>
        <translation>Signatur&amp;hemmelighet</translation>
    </message>
    <message>
        <source>The body as it arrived</source>
        <translation>Innholdet slik det kom</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kan ikke leses: %2</translation>
    </message>
    <message>
        <source>%1 bytes of %2</source>
        <translation>%1 byte fra %2</translation>
    </message>
    <message>
        <source>This is larger than any delivery; paste one request.</source>
        <translation>Dette er større enn noen levering; lim inn én forespørsel.</translation>
    </message>
    <message>
        <source>Paste the request that was refused.</source>
        <translation>Lim inn forespørselen som ble avvist.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::StatusLine</name>
    <message>
        <source>Project</source>
        <translation>Prosjekt</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Hendelser</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Ingen prosjekt er åpent</translation>
    </message>
    <message>
        <source>All projects: %2 connectors  ·  %1: %3 sensors</source>
        <translation>Alle prosjekter: %2 koblinger  ·  %1: %3 sensorer</translation>
    </message>
    <message>
        <source>%1: %2 connectors, %3 sensors</source>
        <translation>%1: %2 koblinger, %3 sensorer</translation>
    </message>
    <message>
        <source>  ·  numbers from %1</source>
        <translation>  ·  tall fra %1</translation>
    </message>
    <message>
        <source>received %1, shown %2, dropped %3</source>
        <translation>mottatt %1, vist %2, forkastet %3</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::TestDialog</name>
    <message>
        <source>&amp;Create an emulated sensor</source>
        <translation>&amp;Opprett en emulert sensor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Emulated sensor</source>
        <translation>Emulert sensor</translation>
    </message>
    <message>
        <source>Type of event</source>
        <translation>Type hendelse</translation>
    </message>
    <message>
        <source>From the &amp;sensor</source>
        <translation>Fra &amp;sensoren</translation>
    </message>
    <message>
        <source>An &amp;event of the type</source>
        <translation>En &amp;hendelse av typen</translation>
    </message>
    <message>
        <source>What has happened so far</source>
        <translation>Hva som har skjedd så langt</translation>
    </message>
    <message>
        <source>Test a connector</source>
        <translation>Test en kobling</translation>
    </message>
    <message>
        <source>Synchronise a connector</source>
        <translation>Synkroniser en kobling</translation>
    </message>
    <message>
        <source>Send a test event to %1</source>
        <translation>Send en testhendelse til %1</translation>
    </message>
    <message>
        <source>Synchronise %1</source>
        <translation>Synkroniser %1</translation>
    </message>
    <message>
        <source>This cloud does not tell single deliveries, so a test event could not be followed. Synchronising has the cloud deliver the most recent event of each type of every sensor of the project through this connector, as ordinary deliveries: your endpoint takes them for real ones. Sensors now: %1.</source>
        <translation>Denne skyen forteller ikke om enkeltleveringer, så en testhendelse kunne ikke følges. Synkronisering får skyen til å levere den siste hendelsen av hver type fra hver sensor i prosjektet gjennom denne koblingen, som vanlige leveringer: endepunktet ditt tar dem for ekte. Sensorer nå: %1.</translation>
    </message>
    <message>
        <source>S&amp;top following</source>
        <translation>Slu&amp;tt å følge</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Send</translation>
    </message>
    <message>
        <source>&amp;Synchronise</source>
        <translation>S&amp;ynkroniser</translation>
    </message>
    <message>
        <source>Test sensor</source>
        <translation>Testsensor</translation>
    </message>
    <message>
        <source>create an emulated sensor</source>
        <translation>opprette en emulert sensor</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::TimeSpanPicker</name>
    <message>
        <source>Events from</source>
        <translation>Hendelser fra</translation>
    </message>
    <message>
        <source>Events until</source>
        <translation>Hendelser til</translation>
    </message>
    <message>
        <source>&amp;Count</source>
        <translation>&amp;Tell</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Fra</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>t&amp;il</translation>
    </message>
    <message>
        <source>Ask the event history again for this time</source>
        <translation>Spør hendelseshistorikken på nytt om denne tiden</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::TopBar</name>
    <message>
        <source>Connection</source>
        <translation>Tilkobling</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Prosjekt</translation>
    </message>
    <message>
        <source>The project that is shown</source>
        <translation>Prosjektet som vises</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Meny (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>Search or command   %1</source>
        <translation>Søk eller kommando   %1</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Søk eller kommando</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Tilkoblet %1</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle prosjekter</translation>
    </message>
    <message>
        <source>The cloud that is connected; another can be chosen here</source>
        <translation>Skyen som er tilkoblet; en annen kan velges her</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::TouchButtons</name>
    <message>
        <source>Touch</source>
        <translation>Berør</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::TouchCard</name>
    <message>
        <source>Not in the list of this project&apos;s sensors</source>
        <translation>Ikke i listen over prosjektets sensorer</translation>
    </message>
    <message>
        <source>%1, emulated</source>
        <translation>%1, emulert</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Gi nytt navn (F2)</translation>
    </message>
    <message>
        <source>Edit the labels</source>
        <translation>Rediger etikettene</translation>
    </message>
    <message>
        <source>Show the sensor&apos;s live events</source>
        <translation>Vis sensorens direkte hendelser</translation>
    </message>
    <message>
        <source>The sensor&apos;s id</source>
        <translation>Sensorens ID</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nytt navn</translation>
    </message>
    <message>
        <source>Enter keeps the name, Esc the former one. At most %1 characters; empty takes the name away.</source>
        <translation>Enter beholder navnet, Esc det tidligere. Høyst %1 tegn; tomt fjerner navnet.</translation>
    </message>
    <message>
        <source>Touched: %1, %2</source>
        <translation>Berørt: %1, %2</translation>
    </message>
    <message>
        <source>Id %1, at %2. %3</source>
        <translation>ID %1, kl. %2. %3</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::TourDialog</name>
    <message>
        <source>Your connectors at a glance</source>
        <translation>Koblingene dine på et øyeblikk</translation>
    </message>
    <message>
        <source>Each row says by shape, word and colour how a connector does. Choose one to see its last 24 hours, its deliveries and its settings. The switch at the end of a row turns it on and off; turning it off can be taken back for five seconds.</source>
        <translation>Hver rad sier med form, ord og farge hvordan det går med en kobling. Velg en for å se de siste 24 timene, leveringene og innstillingene. Bryteren på slutten av raden slår den på og av; å slå den av kan angres i fem sekunder.</translation>
    </message>
    <message>
        <source>Every event, live</source>
        <translation>Hver hendelse, direkte</translation>
    </message>
    <message>
        <source>Below stand the events of all sensors as they come. The badge at the top right tells the age of the last sign of life, so you know that silence is silence. What was missed while the connection was down is marked and filled in.</source>
        <translation>Nederst står hendelsene fra alle sensorene idet de kommer. Merket øverst til høyre forteller hvor gammelt det siste livstegnet er, så du vet at stillhet er stillhet. Det som gikk tapt mens forbindelsen var nede, merkes og fylles inn.</translation>
    </message>
    <message>
        <source>Which sensor is this?</source>
        <translation>Hvilken sensor er dette?</translation>
    </message>
    <message>
        <source>Press Start under &quot;Identify a sensor&quot;, or Ctrl+I, and touch the sensor in your hand: its name appears, ready to be changed. Ctrl+K finds connectors, sensors and everything that can be done; F1 explains the marks and the keys.</source>
        <translation>Trykk Start under «Identifiser en sensor», eller Ctrl+I, og berør sensoren du har i hånden: navnet vises, klart til å endres. Ctrl+K finner koblinger, sensorer og alt som kan gjøres; F1 forklarer merkene og tastene.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbake</translation>
    </message>
    <message>
        <source>A short tour</source>
        <translation>En kort omvisning</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>&amp;Skip the tour</source>
        <translation>&amp;Hopp over omvisningen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Ferdig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Neste</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>About to happen</source>
        <translation>Skjer straks</translation>
    </message>
    <message>
        <source>Take it back: nothing has been sent yet (%1)</source>
        <translation>Ta det tilbake: ingenting er sendt ennå (%1)</translation>
    </message>
    <message>
        <source>%1 in %2 s.</source>
        <translation>%1 om %2 s.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WaitPanel</name>
    <message>
        <source>Choose the sensor that you look for, then touch what you think it is.</source>
        <translation>Velg sensoren du leter etter, og berør så den du tror det er.</translation>
    </message>
    <message>
        <source>Find a sensor by name, type, label or id</source>
        <translation>Finn en sensor etter navn, type, etikett eller ID</translation>
    </message>
    <message>
        <source>Find a sensor</source>
        <translation>Finn en sensor</translation>
    </message>
    <message>
        <source>Sensors to wait for</source>
        <translation>Sensorer å vente på</translation>
    </message>
    <message>
        <source>Waiting for %1 to be touched …</source>
        <translation>Venter på at %1 berøres …</translation>
    </message>
    <message>
        <source>No longer waiting.</source>
        <translation>Venter ikke lenger.</translation>
    </message>
    <message>
        <source>%1 was touched at %2.</source>
        <translation>%1 ble berørt kl. %2.</translation>
    </message>
    <message>
        <source>Another one was touched at %1: %2. Still waiting for %3.</source>
        <translation>En annen ble berørt kl. %1: %2. Venter fortsatt på %3.</translation>
    </message>
    <message>
        <source>%1 was not touched while the touches were listened for.</source>
        <translation>%1 ble ikke berørt mens det ble lyttet etter berøringer.</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Slutt å &amp;vente</translation>
    </message>
    <message>
        <source>&amp;Wait for its touch</source>
        <translation>&amp;Vent på berøringen</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WelcomePage</name>
    <message>
        <source>&amp;Try it on the local cloud</source>
        <translation>&amp;Prøv den lokale skyen</translation>
    </message>
    <message>
        <source>&amp;Connect to Disruptive Technologies</source>
        <translation>&amp;Koble til Disruptive Technologies</translation>
    </message>
    <message>
        <source>Welcome to Touchstone</source>
        <translation>Velkommen til Touchstone</translation>
    </message>
    <message>
        <source>It runs and watches Data Connectors, shows every sensor event live, and tells which sensor was just touched. Where shall it begin?</source>
        <translation>Touchstone kjører og overvåker datakoblinger, viser hver sensorhendelse direkte, og forteller hvilken sensor som nettopp ble berørt. Hvor skal vi begynne?</translation>
    </message>
    <message>
        <source>Connect to &amp;another server</source>
        <translation>Koble til en &amp;annen server</translation>
    </message>
    <message>
        <source>&amp;Import a credentials file</source>
        <translation>&amp;Importer en påloggingsfil</translation>
    </message>
    <message>
        <source>A cloud on this computer</source>
        <translation>En sky på denne datamaskinen</translation>
    </message>
    <message>
        <source>With a demo building full of sensors and four connectors, some of them in trouble. It needs no account and no network, and you can try out your own endpoint on it.</source>
        <translation>Med en demobygning full av sensorer og fire koblinger, noen av dem i vanskeligheter. Den trenger verken konto eller nettverk, og du kan prøve ut ditt eget endepunkt på den.</translation>
    </message>
    <message>
        <source>Your own sensors</source>
        <translation>Dine egne sensorer</translation>
    </message>
    <message>
        <source>With the key of a service account: its key ID, its secret and the account&apos;s e-mail address, or the credentials file that holds all three.</source>
        <translation>Med nøkkelen til en tjenestekonto: nøkkel-ID, hemmelighet og kontoens e-postadresse, eller påloggingsfilen som har alle tre.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WindowMenu</name>
    <message>
        <source>&amp;Search or command</source>
        <translation>&amp;Søk eller kommando</translation>
    </message>
    <message>
        <source>&amp;New connector…</source>
        <translation>&amp;Ny kobling …</translation>
    </message>
    <message>
        <source>&amp;Edit connector…</source>
        <translation>&amp;Rediger kobling …</translation>
    </message>
    <message>
        <source>Edit the &amp;label filter</source>
        <translation>Rediger &amp;etikettfilteret</translation>
    </message>
    <message>
        <source>D&amp;uplicate connector…</source>
        <translation>D&amp;upliser kobling …</translation>
    </message>
    <message>
        <source>&amp;Delete connector…</source>
        <translation>S&amp;lett kobling …</translation>
    </message>
    <message>
        <source>&amp;Check a signature…</source>
        <translation>&amp;Kontroller en signatur …</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Oppdater</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>Start or stop &amp;identifying a sensor</source>
        <translation>Start eller stopp &amp;identifisering av en sensor</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjelp</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avslutt</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Paneler</translation>
    </message>
    <message>
        <source>Show or hide the panel: %1</source>
        <translation>Vis eller skjul panelet: %1</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>U&amp;tseende</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Som &amp;systemet</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Lyst</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Mørkt</translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation>Utseende: %1</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Inns&amp;tillinger …</translation>
    </message>
    <message>
        <source>C&amp;onnections…</source>
        <translation>Tilko&amp;blinger …</translation>
    </message>
    <message>
        <source>A short &amp;tour</source>
        <translation>En kort o&amp;mvisning</translation>
    </message>
    <message>
        <source>&amp;Help on what is in front</source>
        <translation>&amp;Hjelp om det som er framme</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Innhold</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hjelp: %1</translation>
    </message>
</context>
</TS>
