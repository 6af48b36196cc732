// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/awardsection.h"

#include "core/base/numbertext.h"
#include "core/base/wholefile.h"
#include "core/workspace.h"
#include "ui/cards/bookanswers.h"
#include "ui/charts/chartview.h"
#include "ui/formatting.h"
#include "ui/navigator.h"
#include "ui/overview/tiersdialog.h"
#include "ui/scopestack.h"
#include "ui/shell/noticebar.h"
#include "ui/widgets/button.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString AwardSectionNoticeId = u"award-reached"_s;

// One page of A4, lying.
QByteArray pdfOf(const AwardSheetContent &content)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12)));
    writer.setTitle(content.story.headline);
    writer.setCreator(u"Bellwether"_s);
    QPainter painter(&writer);
    paintAwardSheet(painter,
        QRectF(QPointF(), QSizeF(writer.pageLayout().paintRectPixels(writer.resolution()).size())),
        content, Theme::light());
    painter.end();
    return bytes;
}

} // namespace

AwardSection::AwardSection(const PageContext &context, ChartBoard &board, NoticeBar &notices,
    QWidget *cardParent, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_board(board)
    , m_notices(notices)
    , m_page(page)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
{
    ChartBoard::ChartWish wish{u"award.tiers"_s};
    wish.rowsName = u"customers"_s;
    wish.whenEmpty = [](const PageFigures &figures) {
        return ChartCard::Words{u"No customers yet"_s,
            u"Nobody was a customer on %1."_s.arg(dayText(figures.range.to))};
    };
    m_card = board.addChart(wish, cardParent);
    QMenu *menu = m_card->menu();
    menu->addSeparator();
    connect(
        menu->addAction(u"Award sheet…"_s), &QAction::triggered, this, &AwardSection::showSheet);
    connect(menu->addAction(u"What contributed…"_s), &QAction::triggered, this,
        &AwardSection::showContributions);
    connect(
        menu->addAction(u"Edit tiers…"_s), &QAction::triggered, this, &AwardSection::askForTiers);
    connect(&board, &ChartBoard::shown, this, &AwardSection::askForNews);
}

bool AwardSection::isWritable(const QString &title) const
{
    if (!m_context.workspace.isReadOnly()) {
        return true;
    }
    m_context.navigator.report(title,
        {Error::Kind::ReadOnly, m_context.workspace.path(),
            m_context.scope.isLookingBack() ? u"looking back"_s : QString()});
    return false;
}

void AwardSection::askForTiers()
{
    if (!m_context.workspace.isOpen() || !isWritable(u"The tiers cannot be changed"_s)) {
        return;
    }
    auto *dialog = new TiersDialog(
        tierDrafts(*m_context.workspace.book()),
        [this](const std::vector<TierDraft> &drafts) { return takeTiers(drafts); },
        m_page->window());
    dialog->open();
}

std::optional<TierProblem> AwardSection::takeTiers(const std::vector<TierDraft> &drafts)
{
    if (!m_context.workspace.isOpen()) {
        return std::nullopt;
    }
    const auto change = tiersChange(drafts, *m_context.workspace.book());
    if (!change) {
        return change.error();
    }
    if (change->empty()) {
        return std::nullopt;
    }
    if (const Result<void> written = m_context.workspace.apply(*change); !written) {
        m_context.navigator.report(u"The tiers were not saved"_s, written.error());
    } else {
        m_context.navigator.tellDone(u"Award tiers saved"_s);
    }
    return std::nullopt;
}

void AwardSection::showContributions()
{
    const PageFigures figures = m_board.figures();
    if (figures.questions == nullptr) {
        return;
    }
    Result<RowTable> rows =
        findSeries(u"award.contributions"_s)->rows(figures.question(), QString());
    if (!rows) {
        m_context.navigator.report(u"These rows cannot be shown"_s, rows.error());
        return;
    }
    m_context.navigator.showRows({u"What contributed to the award, %1"_s.arg(
                                      rangeText(figures.range)),
        u"SaaS customers gained, and lost as −1; the last touch or finished task before each."_s,
        u"changes"_s, std::move(*rows), figures.currency()});
}

void AwardSection::showSheet()
{
    const PageFigures figures = m_board.figures();
    if (figures.questions == nullptr) {
        return;
    }
    const AwardSheetContent content{m_card->view()->chart(), awardStory(figures.question()),
        figures.questions->book()->settings().bookName(), asOfText(figures.range.to)};
    auto *dialog = new Dialog(u"Award sheet"_s, {}, m_page->window());
    auto *sheet = new AwardSheet(content, dialog);
    dialog->body()->addWidget(sheet, 1);
    connect(dialog->addButton(u"Full screen"_s, false), &QPushButton::clicked, this,
        [this, content] { present(content); });
    connect(dialog->addButton(u"Save as PDF…"_s, false), &QPushButton::clicked, this,
        [this, content] { savePdf(content); });
    connect(dialog->addButton(u"Close"_s, true), &QPushButton::clicked, dialog, &QDialog::accept);
    const QSize most = m_page->window()->size() - QSize(48, 48);
    dialog->resize(QSize(900, 660).boundedTo(most));
    dialog->open();
    sheet->setFocus();
}

// Until Esc, Enter or a click.
void AwardSection::present(const AwardSheetContent &content)
{
    auto *sheet = new AwardSheet(content, m_page->window());
    sheet->setWindowFlags(Qt::Window | Qt::FramelessWindowHint);
    sheet->setWindowModality(Qt::ApplicationModal);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setWindowTitle(u"Award sheet"_s);
    sheet->setToolTip(u"Esc ends it"_s);
    for (const auto key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Space, Qt::Key_F11}) {
        connect(new QShortcut(key, sheet), &QShortcut::activated, sheet, &QWidget::close);
    }
    sheet->showFullScreen();
    sheet->setFocus();
}

void AwardSection::savePdf(const AwardSheetContent &content)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QDir().mkpath(folder);
    const QString path = m_context.navigator.askWhereToSave({u"Save the award sheet"_s,
        QDir(folder).filePath(u"Award.pdf"_s), u"PDF (*.pdf)"_s, u"pdf"_s});
    if (path.isEmpty()) {
        return;
    }
    if (const Result<void> written = writeWholeFile(path, pdfOf(content)); !written) {
        m_context.navigator.report(u"The sheet was not saved"_s, written.error());
        return;
    }
    m_context.navigator.say(
        u"Saved as %1"_s.arg(QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath())));
}

// Of everybody today, whatever the page is about.
void AwardSection::askForNews()
{
    const QuestionsPointer &questions = m_context.answers.questions();
    if (questions == nullptr || m_context.workspace.isReadOnly()) {
        m_notices.remove(AwardSectionNoticeId);
        return;
    }
    const QDate today = m_context.scope.today();
    m_inquiry->ask({{[this, questions, today]() -> std::function<void()> {
                         auto news = awardNews(questions->about({}, {today, today}));
                         return [this, news = std::move(news)] { tellNews(news); };
                     },
        [this](const QString &) { m_notices.remove(AwardSectionNoticeId); }}});
}

void AwardSection::tellNews(const std::vector<AwardNews> &news)
{
    if (news.empty()) {
        m_notices.remove(AwardSectionNoticeId);
        return;
    }
    const AwardNews &highest = news.back();
    Notice notice;
    notice.id = AwardSectionNoticeId;
    notice.sentence = u"%1 is reached: %2 SaaS customers, since %3."_s.arg(
        highest.name, countText(highest.count), dayText(highest.reachedOn));
    notice.deeds = {{u"Keep in the history"_s, [this, highest] { keepReached(highest); }},
        {u"Award sheet…"_s, [this] { showSheet(); }}};
    if (!m_notices.sentences().contains(notice.sentence)) {
        m_notices.show(notice);
    }
}

void AwardSection::keepReached(const AwardNews &news)
{
    if (!m_context.workspace.isOpen()) {
        return;
    }
    const Change change = reachedChange(news.tier, news.reachedOn, *m_context.workspace.book());
    if (change.empty()) {
        return;
    }
    if (const Result<void> written = m_context.workspace.apply(change); !written) {
        m_context.navigator.report(u"The day was not kept"_s, written.error());
        return;
    }
    m_notices.remove(AwardSectionNoticeId);
    m_context.navigator.tellDone(
        u"Kept: %1 reached on %2"_s.arg(news.name, dayText(news.reachedOn)));
}

} // namespace bellwether
