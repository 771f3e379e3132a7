<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>SettingsWords</name>
    <message numerus="yes">
        <source>There are %n more such values.</source>
        <translation>
            <numerusform>There is %n more such value.</numerusform>
            <numerusform>There are %n more such values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ChartExport</name>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n row was written to %1.</numerusform>
            <numerusform>%n rows were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::ui::DataFolderPage</name>
    <message numerus="yes">
        <source>Delete %n file(s) that nothing reads any more?</source>
        <translation>
            <numerusform>Delete %n file that nothing reads any more?</numerusform>
            <numerusform>Delete %n files that nothing reads any more?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::ui::HelpWindow</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
</TS>
