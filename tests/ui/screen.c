/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "screen.h"

/* What can be found on the screen and read there, and waiting for it. */

/* Destroys a window and waits until its child is gone. */
void
screen_destroy (GtkWidget *window)
{
  GtkWidget *child = gtk_window_get_child (GTK_WINDOW (window));

  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  gtk_window_destroy (GTK_WINDOW (window));
  while (child != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Lets the program run until @condition holds; a minute is for machines that are asleep. */
gboolean
screen_wait_for (gboolean (*condition) (gpointer data),
                 gpointer   data)
{
  gint64 deadline = g_get_monotonic_time () + G_TIME_SPAN_MINUTE;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > deadline)
        return FALSE;
      g_main_context_iteration (NULL, FALSE);
    }

  return TRUE;
}

/* The first visible widget of a type, and of a style class if one is given. */
GtkWidget *
screen_find_widget (GtkWidget  *root,
                    GType       type,
                    const char *style_class)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) &&
      (style_class == NULL || gtk_widget_has_css_class (root, style_class)))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = screen_find_widget (child, type, style_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The first widget of a type, be it visible or not, as in a window that is not shown yet. */
gpointer
screen_find_any (GtkWidget *root,
                 GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = screen_find_any (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The first visible label that says exactly @words. */
GtkWidget *
screen_find_label (GtkWidget  *root,
                   const char *words)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), words))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = screen_find_label (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
read_labels (GtkWidget *widget,
             GString   *words)
{
  const char *text = "";

  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    text = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_INSCRIPTION (widget))
    text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (text != NULL && text[0] != '\0')
    g_string_append_printf (words, "%s\n", text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_labels (child, words);
}

/* All words that can be read in a widget, a line for each label. */
char *
screen_read (GtkWidget *root)
{
  GString *words = g_string_new (NULL);

  read_labels (root, words);

  return g_string_free (words, FALSE);
}

/* The gesture of a type by which a widget follows the primary button; others drag something else. */
GtkGesture *
screen_find_gesture (GtkWidget *widget,
                     GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_PRIMARY)
        return GTK_GESTURE (controller);
    }

  return NULL;
}
